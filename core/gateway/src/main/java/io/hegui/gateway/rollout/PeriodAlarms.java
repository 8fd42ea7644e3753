package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.gateway.observe.Alarms;
import io.hegui.gateway.observe.Alarms.Alarm;
import io.hegui.gateway.plugin.CatalogueTimeline;
import io.hegui.gateway.plugin.PluginHost;
import java.util.List;

/** Earlier periods whose filings this gateway cannot judge. */
final class PeriodAlarms {
    private static final String KIND = "plugin-period";

    private final PluginHost host;

    @Inject
    PeriodAlarms(PluginHost host) {
        this.host = host;
    }

    void register(Alarms alarms) {
        alarms.register(KIND, this::open);
    }

    private List<Alarm> open() {
        return host.unloadable().stream().map(PeriodAlarms::alarm).toList();
    }

    private static Alarm alarm(CatalogueTimeline.Earlier earlier) {
        return new Alarm(
                KIND,
                "before " + earlier.until(),
                "filings of periods that end before " + earlier.until() + " cannot be judged and are refused: "
                        + earlier.catalogue().problems().get(0).en()
                        + "; have it trusted and loadable again, roll back, or activate a version for all periods");
    }
}
