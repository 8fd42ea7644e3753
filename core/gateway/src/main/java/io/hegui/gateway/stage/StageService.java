package io.hegui.gateway.stage;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.sdk.Language;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What operators do with stages, and what they see of checks that are watched. */
final class StageService {
    /** As the owner of a check that no plugin brings. */
    private static final String ENGINE = "hegui";

    private static final int FILINGS = 100;

    private final Pool pool;
    private final StagePlans plans;
    private final StagesInForce inForce;
    private final WatchedFindings watched;
    private final PluginHost host;
    private final StageRules rules;
    private final boolean twoPerson;
    private final FindingCodec codec = new FindingCodec();

    @Inject
    StageService(
            Pool pool,
            StagePlans plans,
            StagesInForce inForce,
            WatchedFindings watched,
            PluginHost host,
            GatewayConfig config) {
        this.pool = pool;
        this.plans = plans;
        this.inForce = inForce;
        this.watched = watched;
        this.host = host;
        this.rules = new StageRules(config.plugins().enforcementLeadDays());
        this.twoPerson = config.plugins().twoPerson();
    }

    /** Decides; with the two-person rule it is proposed only. Fails with a problem if that cannot be. */
    Future<JsonObject> decide(StageOrder order, String actor) {
        Optional<CheckPage> page = page(order.check());
        if (page.filter(own -> own.plugin().equals(ENGINE)).isPresent()) {
            return Future.failedFuture(StageProblems.gatewaysOwn(order.check()));
        }
        return plans.add(
                        order,
                        before -> rules.require(order, before, page.isPresent(), inForce.today()),
                        twoPerson,
                        actor)
                .compose(plan -> changed(order.check()));
    }

    /** A second person says yes. */
    Future<JsonObject> confirm(String check, String actor) {
        return plans.confirm(
                        check,
                        actor,
                        (order, before) ->
                                rules.require(order, before, page(check).isPresent(), inForce.today()))
                .compose(plan -> changed(check));
    }

    private Future<JsonObject> changed(String check) {
        return inForce.refresh().compose(done -> show(check));
    }

    Future<JsonObject> show(String check) {
        return plans.of(check).map(all -> StageJson.whole(check, page(check).isPresent(), all, inForce.today()));
    }

    /** All checks of which something was decided, by id. */
    Future<JsonObject> list() {
        return inForce.refresh().map(done -> {
            JsonArray items = new JsonArray();
            inForce.all()
                    .forEach((check, timeline) -> items.add(new JsonObject()
                            .put("check", check)
                            .put("active", page(check).isPresent())
                            .mergeIn(StageJson.of(timeline, inForce.today()))));
            return new JsonObject().put("items", items);
        });
    }

    /** What a check found while it was watched, and in which filings, the last ones first. */
    Future<JsonObject> watched(String check) {
        return watched.totals(pool, check)
                .compose(totals ->
                        watched.filings(pool, check, FILINGS).map(filings -> StageJson.watched(totals, filings)));
    }

    /** What all watched checks found in one filing. */
    Future<JsonObject> watched(UUID submission, Optional<String> check, long after, int limit, Language language) {
        FindingRenderer renderer = FindingRenderer.of(catalogue(), language);
        return watched.of(pool, submission)
                .compose(told -> watched.page(pool, submission, check, after, limit)
                        .map(found -> {
                            JsonObject page = new JsonObject()
                                    .put("checks", StageJson.told(told))
                                    .put("items", findings(found, renderer));
                            if (found.size() == limit) {
                                page.put(
                                        "next",
                                        Long.toString(found.get(limit - 1).ordinal()));
                            }
                            return page;
                        }));
    }

    private JsonArray findings(List<WatchedFindings.Found> found, FindingRenderer renderer) {
        JsonArray items = new JsonArray();
        found.forEach(each -> items.add(new JsonObject(renderer.json(codec.decode(each.body())))));
        return items;
    }

    private Optional<CheckPage> page(String check) {
        return catalogue().check(check);
    }

    private Catalogue catalogue() {
        return host.current().catalogue();
    }
}
