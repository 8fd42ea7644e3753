package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.engine.check.CheckPage;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.PluginHost;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What operators do with recalls. */
final class RecallService {
    private static final String FOUND = """
            SELECT 1 FROM submission
             WHERE NOT test AND verdict IS NOT NULL
               AND judged_checks(findings_by_check, failures, withdrawn_checks) @> ARRAY[$1::text]
             LIMIT 1
            """;

    private static final String VERSION = "SELECT 1 FROM plugin_version WHERE plugin = $1 AND version = $2";

    private final Pool pool;
    private final Recalls recalls;
    private final RecallsInForce inForce;
    private final RecalledFilings filings;
    private final Rejudgements rejudgements;
    private final PluginHost host;
    private final boolean twoPerson;

    @Inject
    RecallService(
            Pool pool,
            Recalls recalls,
            RecallsInForce inForce,
            RecalledFilings filings,
            Rejudgements rejudgements,
            PluginHost host,
            GatewayConfig config) {
        this.pool = pool;
        this.recalls = recalls;
        this.inForce = inForce;
        this.filings = filings;
        this.rejudgements = rejudgements;
        this.host = host;
        this.twoPerson = config.plugins().twoPerson();
    }

    /** Withdraws a check; with the two-person rule it is proposed only. Fails with a problem if that cannot be. */
    Future<JsonObject> recall(RecallOrder order, String actor) {
        Optional<CheckPage> page = host.timeline().loaded().stream()
                .flatMap(each -> each.catalogue().check(order.check()).stream())
                .findFirst();
        if (page.filter(CheckPage::isEnginesOwn).isPresent()) {
            return Future.failedFuture(RecallProblems.gatewaysOwn(order.check()));
        }
        Optional<String> plugin = page.map(CheckPage::plugin);
        if (plugin.isEmpty() && order.version().isPresent()) {
            return Future.failedFuture(RecallProblems.noVersion(order.check()));
        }
        return known(order.check(), plugin)
                .compose(known -> knownVersion(order, plugin))
                .compose(known -> recalls.add(order, plugin, actor, twoPerson))
                .compose(this::changed);
    }

    private Future<Void> known(String check, Optional<String> plugin) {
        return plugin.isPresent()
                ? Future.succeededFuture()
                : pool.preparedQuery(FOUND)
                        .execute(Tuple.of(check))
                        .compose(rows -> rows.size() > 0
                                ? Future.succeededFuture()
                                : Future.failedFuture(RecallProblems.noCheck(check)));
    }

    /** A version that is not there would recall nothing, without a word. */
    private Future<Void> knownVersion(RecallOrder order, Optional<String> plugin) {
        return order.version().isEmpty()
                ? Future.succeededFuture()
                : pool.preparedQuery(VERSION)
                        .execute(Tuple.of(plugin.orElseThrow(), order.version().get()))
                        .compose(rows -> rows.size() > 0
                                ? Future.succeededFuture()
                                : Future.failedFuture(RecallProblems.otherVersion(
                                        plugin.get(), order.version().get())));
    }

    /** A second person says yes. */
    Future<JsonObject> confirm(UUID id, String actor) {
        return recalls.confirm(id, actor).compose(this::changed);
    }

    /** The check was right after all. As a rollback, that needs no second person. */
    Future<JsonObject> takeBack(UUID id, String actor, String reason) {
        return recalls.takeBack(id, actor, reason).compose(this::changed);
    }

    private Future<JsonObject> changed(Recall recall) {
        return inForce.refresh().compose(done -> json(recall));
    }

    Future<JsonObject> show(UUID id) {
        return recalls.find(id).compose(this::json);
    }

    /** The last hundred, newest first. */
    Future<JsonObject> list() {
        return recalls.all().compose(all -> {
            JsonArray items = new JsonArray();
            return each(all, recall -> json(recall).onSuccess(items::add))
                    .map(done -> new JsonObject().put("items", items));
        });
    }

    private static <T> Future<Void> each(List<T> all, Function<T, Future<JsonObject>> step) {
        Future<Void> done = Future.succeededFuture();
        for (T one : all) {
            done = done.compose(before -> step.apply(one)).mapEmpty();
        }
        return done;
    }

    /** With how far it is. */
    private Future<JsonObject> json(Recall recall) {
        JsonObject json = RecallJson.forOperators(recall);
        if (recall.confirmed().isEmpty()) {
            return Future.succeededFuture(json);
        }
        Cause cause = recall.state() == Recall.State.IN_FORCE ? Cause.RECALLED : Cause.TAKEN_BACK;
        return rejudgements
                .counts(recall.id(), cause)
                .compose(counts ->
                        filings.left(recall, cause).map(left -> json.put("filings", counts.put("left", left))));
    }
}
