package io.hegui.gateway.stage;

import com.google.inject.Inject;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.finding.FindingWords;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
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
    private static final int FILINGS = 100;

    private final Pool pool;
    private final StagePlans plans;
    private final StagesInForce inForce;
    private final WatchedFindings watched;
    private final Submissions submissions;
    private final FindingWords words;
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
            Submissions submissions,
            FindingWords words,
            PluginHost host,
            GatewayConfig config) {
        this.pool = pool;
        this.plans = plans;
        this.inForce = inForce;
        this.watched = watched;
        this.submissions = submissions;
        this.words = words;
        this.host = host;
        this.rules = new StageRules(config.plugins().enforcementLeadDays());
        this.twoPerson = config.plugins().twoPerson();
    }

    /** Decides; with the two-person rule it is proposed only. Fails with a problem if that cannot be. */
    Future<JsonObject> decide(StageOrder order, String actor) {
        Optional<CheckPage> page = page(order.check());
        if (page.filter(CheckPage::isEnginesOwn).isPresent()) {
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
        return submissions
                .find(pool, submission)
                .compose(found -> found.map(filing -> watched(filing, check, after, limit, words.of(filing, language)))
                        .orElseGet(() -> Future.failedFuture(StageProblems.noSubmission(submission.toString()))));
    }

    private Future<JsonObject> watched(
            Submission filing, Optional<String> check, long after, int limit, FindingRenderer renderer) {
        return watched.of(pool, filing.id())
                .compose(told -> watched.page(pool, filing.id(), check, after, limit)
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

    /** As the latest version has it that judges any period. */
    private Optional<CheckPage> page(String check) {
        return host.timeline().loaded().stream()
                .flatMap(each -> each.catalogue().check(check).stream())
                .reduce((earlier, later) -> later);
    }
}
