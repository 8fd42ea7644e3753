package io.hegui.gateway.register;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.gateway.plugin.CatalogueSnapshot;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.submission.PeriodParameter;
import io.hegui.gateway.submission.SubmissionProblems;
import io.hegui.sdk.dataset.Period;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What a reader asks for: the rules that a period is judged by, if the request names one, else those of today. */
final class AskedCatalogue {
    private final PluginHost plugins;

    @Inject
    AskedCatalogue(PluginHost plugins) {
        this.plugins = plugins;
    }

    Catalogue of(RoutingContext context) {
        return period(context)
                .map(period -> plugins.timeline()
                        .at(period.end())
                        .loaded()
                        .orElseThrow(() -> SubmissionProblems.periodNotJudged(period)))
                .orElseGet(plugins::current)
                .catalogue();
    }

    /** The same, or where that does not have a check and no period is asked for, the latest that has: findings lead to it. */
    Catalogue withCheck(RoutingContext context, String check) {
        Catalogue asked = of(context);
        return asked.check(check).isPresent() || period(context).isPresent()
                ? asked
                : plugins.timeline().loaded().stream()
                        .map(CatalogueSnapshot::catalogue)
                        .filter(each -> each.check(check).isPresent())
                        .reduce((earlier, later) -> later)
                        .orElse(asked);
    }

    private static Optional<Period> period(RoutingContext context) {
        return Optional.ofNullable(context.queryParams().get("period")).map(PeriodParameter::parse);
    }
}
