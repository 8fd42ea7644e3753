package io.hegui.gateway.register;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.plugin.CatalogueSnapshot;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.submission.PeriodParameter;
import io.hegui.sdk.Text;
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
                .map(period -> plugins.timeline().at(period.end()).loaded().orElseThrow(() -> notLoaded(period)))
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

    private static ProblemException notLoaded(Period period) {
        return new ProblemException(
                503,
                "period-not-judged",
                Text.of("该报告期的规则暂不可查", "The rules of this period cannot be shown for now"),
                Text.of(
                        "本网关目前无法加载报告期 " + period + " 所适用的校验版本；请稍后重试。",
                        "The versions that judge period " + period
                                + " cannot be loaded by this gateway now; try again later."));
    }
}
