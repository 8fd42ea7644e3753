package io.hegui.gateway.run;

import com.google.inject.Inject;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.plugin.CatalogueTimeline;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.submission.Lifecycle;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Returns runs to the queue: those whose worker is gone, and those without a conclusion whose cause is gone. */
public final class Sweeper {
    /** $1: the days before which spans of periods end, none for the last; $2: what judges each, none if it is not loaded. */
    private static final String INCONCLUSIVE = """
            SELECT s.id, now.id AS catalogue
              FROM submission s
             CROSS JOIN LATERAL (
               SELECT c.id FROM unnest($1::date[], $2::text[]) AS c(until_day, id)
                WHERE c.until_day IS NULL OR period_end(s.period) < c.until_day
                ORDER BY c.until_day NULLS LAST LIMIT 1) AS now
             WHERE s.verdict = 'INCONCLUSIVE' AND s.state = 'DECIDED' AND now.id IS NOT NULL
               AND (s.catalogue <> now.id OR s.failures @> '[{"check": "gateway"}]')
            """;

    private static final String NOT_DECIDED = """
            UPDATE submission SET verdict = NULL, decided_at = NULL
             WHERE id = $1 AND verdict <> 'REJECTED' AND state = 'DECIDED'
            """;

    private final Database database;
    private final RunQueue queue;
    private final Lifecycle lifecycle;
    private final PluginHost plugins;
    private final Node node;
    private final NeededOfRecord needed;
    private final CountedSets sets;
    private final Decisions decisions;

    @Inject
    Sweeper(
            Database database,
            RunQueue queue,
            Lifecycle lifecycle,
            PluginHost plugins,
            Node node,
            NeededOfRecord needed,
            CountedSets sets,
            Decisions decisions) {
        this.database = database;
        this.queue = queue;
        this.lifecycle = lifecycle;
        this.plugins = plugins;
        this.node = node;
        this.needed = needed;
        this.sets = sets;
        this.decisions = decisions;
    }

    /** At start: this node holds no run, so those in its name are of a former life. */
    public Future<Integer> returnFormer() {
        return returnLapsed(Optional.of(node.id()));
    }

    public Future<Integer> returnLapsed() {
        return returnLapsed(Optional.empty());
    }

    private Future<Integer> returnLapsed(Optional<String> formerNode) {
        return queue.lapsed(database.pool(), formerNode)
                .compose(lapsed -> each(
                        lapsed,
                        (transaction, id) -> queue.giveBack(transaction, id, formerNode)
                                .compose(still -> still
                                        ? toQueue(transaction, id, new JsonObject().put("reason", "its worker is gone"))
                                        : Future.succeededFuture())));
    }

    /**
     * Filings left without a conclusion are judged again if the cause may be gone: another catalogue judges their periods now,
     * or the cause was trouble of the gateway's own, which has been started anew since.
     */
    public Future<Integer> judgeInconclusiveAgain() {
        CatalogueTimeline timeline = plugins.timeline();
        List<LocalDate> until = new ArrayList<>();
        List<String> catalogues = new ArrayList<>();
        timeline.earlier().forEach(each -> {
            until.add(each.until());
            catalogues.add(each.catalogue()
                    .loaded()
                    .map(there -> there.catalogue().id())
                    .orElse(null));
        });
        until.add(null);
        catalogues.add(timeline.latest().catalogue().id());
        return database.pool()
                .preparedQuery(INCONCLUSIVE)
                .execute(Tuple.tuple()
                        .addArrayOfLocalDate(until.toArray(LocalDate[]::new))
                        .addArrayOfString(catalogues.toArray(String[]::new)))
                .map(rows -> {
                    Map<UUID, JsonObject> found = new LinkedHashMap<>();
                    rows.forEach(row -> found.put(
                            row.getUUID("id"),
                            new JsonObject()
                                    .put("reason", "the cause may be gone")
                                    .put("catalogue", row.getString("catalogue"))));
                    return found;
                })
                .compose(found -> each(
                        List.copyOf(found.keySet()),
                        (transaction, id) -> again(transaction, id, found.getOrDefault(id, new JsonObject()))));
    }

    /** Filings judged without another one of the institution that they need are judged again once that is on record. */
    public Future<Integer> judgeAgainWhatNeeded() {
        return needed.come().compose(this::judgeAgainWithNeeded);
    }

    /** The same for those that may have been missing this one. */
    Future<Integer> judgeAgainWhatNeeded(Submission decided) {
        return decided.test()
                ? Future.succeededFuture(0)
                : needed.comeWith(decided).compose(this::judgeAgainWithNeeded);
    }

    private Future<Integer> judgeAgainWithNeeded(List<UUID> ids) {
        return each(
                ids,
                (transaction, id) -> needed.fill(transaction, id)
                        .compose(done -> again(
                                transaction,
                                id,
                                new JsonObject().put("reason", "a filing that it needs is on record"))));
    }

    /** A filing is judged again because what other institutions filed has changed. */
    Future<Integer> judgeAgainAcross(UUID id) {
        return each(
                List.of(id),
                (transaction, submission) -> again(
                        transaction,
                        submission,
                        new JsonObject().put("reason", "what it is judged with across institutions has changed")));
    }

    private Future<Void> again(SqlConnection transaction, UUID id, JsonObject details) {
        decisions.reopen(id);
        return sets.keep(transaction, id)
                .compose(done -> transaction.preparedQuery(NOT_DECIDED).execute(Tuple.of(id)))
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture()
                        : queue.again(transaction, id).compose(done -> toQueue(transaction, id, details)));
    }

    private Future<Void> toQueue(SqlConnection transaction, UUID id, JsonObject details) {
        return lifecycle.move(transaction, id, State.QUEUED, node.id(), details);
    }

    /** One transaction for each, so that none holds the lock of the audit log while it waits for a row. */
    private Future<Integer> each(List<UUID> ids, BiFunction<SqlConnection, UUID, Future<Void>> step) {
        Future<Void> all = Future.succeededFuture();
        for (UUID id : ids) {
            all = all.compose(done -> database.pool().withTransaction(transaction -> step.apply(transaction, id)));
        }
        return all.map(ids.size()).onSuccess(this::wakeIfAny);
    }

    private void wakeIfAny(int count) {
        if (count > 0) {
            queue.wake();
        }
    }
}
