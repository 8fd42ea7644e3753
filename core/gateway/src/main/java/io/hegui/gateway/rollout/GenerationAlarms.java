package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.gateway.observe.Alarms;
import io.hegui.gateway.observe.Alarms.Alarm;
import io.hegui.gateway.plugin.GenerationState;
import io.hegui.gateway.plugin.GenerationView;
import io.hegui.gateway.plugin.PluginHost;
import java.util.List;

/** Versions on this gateway that do not go when they should. */
final class GenerationAlarms {
    private final PluginHost host;

    @Inject
    GenerationAlarms(PluginHost host) {
        this.host = host;
    }

    void register(Alarms alarms) {
        alarms.register("plugin-zombie", () -> of(GenerationState.ZOMBIE, "plugin-zombie"));
        alarms.register("plugin-leaked", () -> of(GenerationState.LEAKED, "plugin-leaked"));
    }

    private List<Alarm> of(GenerationState state, String kind) {
        return host.known().stream()
                .filter(view -> view.state() == state)
                .map(view -> new Alarm(kind, view.plugin(), text(view)))
                .toList();
    }

    private static String text(GenerationView view) {
        String version = "version " + view.version() + " (" + view.sha256().substring(0, 12) + ") ";
        return view.state() == GenerationState.ZOMBIE
                ? version + "is not active any more and still used by " + view.leases() + " runs, stuck since "
                        + view.since() + "; restart this gateway when it suits you"
                : version + "is unloaded and still in memory since " + view.since()
                        + ": something holds on to it; restart this gateway before its memory runs out";
    }
}
