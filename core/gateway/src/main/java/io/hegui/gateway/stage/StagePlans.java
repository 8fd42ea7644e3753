package io.hegui.gateway.stage;

import com.google.inject.Inject;
import io.hegui.gateway.audit.AuditLog;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What was decided of checks' stages, in the database and in the audit log. */
final class StagePlans {
    private static final String COLUMNS = """
            number, check_id, watched_from, warned_from, enforced_from, reason, proposed_by, proposed_at, confirmed_by,
            confirmed_at
            """;

    /** So that of two at once the second sees what the first decided. */
    private static final String LOCK = "LOCK TABLE stage_plan IN SHARE ROW EXCLUSIVE MODE";

    private static final String ADD = """
            INSERT INTO stage_plan (check_id, watched_from, warned_from, enforced_from, reason, proposed_by, proposed_at,
                                    confirmed_by, confirmed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING
            """ + COLUMNS;

    private static final String OF_CHECK =
            "SELECT " + COLUMNS + " FROM stage_plan WHERE check_id = $1 ORDER BY number DESC";

    private static final String DECIDED =
            "SELECT " + COLUMNS + " FROM stage_plan WHERE confirmed_at IS NOT NULL ORDER BY number DESC";

    private static final String CONFIRM = """
            UPDATE stage_plan SET confirmed_by = $2, confirmed_at = $3 WHERE number = $1 RETURNING
            """ + COLUMNS;

    private final Pool pool;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    StagePlans(Pool pool, AuditLog audit, Clock clock) {
        this.pool = pool;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of one check, newest first. */
    Future<List<StagePlan>> of(String check) {
        return of(pool, check);
    }

    private static Future<List<StagePlan>> of(SqlClient client, String check) {
        return client.preparedQuery(OF_CHECK).execute(Tuple.of(check)).map(StagePlans::all);
    }

    /** Those that count, newest first. */
    Future<List<StagePlan>> decided() {
        return pool.preparedQuery(DECIDED).execute().map(StagePlans::all);
    }

    /**
     * Adds one.
     *
     * @param rule given what counts so far; refuses by throwing, and nothing is added
     * @param proposed whether somebody else has to confirm it
     */
    Future<StagePlan> add(StageOrder order, Consumer<StageTimeline> rule, boolean proposed, String actor) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Tuple values = Tuple.tuple()
                .addString(order.check())
                .addLocalDate(order.dates().watched().orElse(null))
                .addLocalDate(order.dates().warned().orElse(null))
                .addLocalDate(order.dates().enforced().orElse(null))
                .addString(order.reason())
                .addString(actor)
                .addOffsetDateTime(now)
                .addString(proposed ? null : actor)
                .addOffsetDateTime(proposed ? null : now);
        return pool.withTransaction(transaction -> locked(transaction, order.check())
                .compose(before -> {
                    rule.accept(timeline(before));
                    return change(
                            transaction,
                            ADD,
                            values,
                            actor,
                            proposed ? "check.stages-proposed" : "check.stages-decided");
                }));
    }

    /**
     * Has what was proposed last of a check count. Fails with a problem if there is nothing, or by the same person.
     *
     * @param rule given what was proposed and what counts so far; refuses by throwing
     */
    Future<StagePlan> confirm(String check, String actor, Confirmation rule) {
        return pool.withTransaction(transaction -> locked(transaction, check).compose(before -> {
            StagePlan proposal = proposed(before).orElseThrow(() -> StageProblems.notProposed(check));
            if (proposal.proposed().actor().equals(actor)) {
                throw StageProblems.samePerson(check);
            }
            rule.require(new StageOrder(check, proposal.dates(), proposal.reason()), timeline(before));
            return change(
                    transaction,
                    CONFIRM,
                    Tuple.of(proposal.number(), actor, OffsetDateTime.now(clock)),
                    actor,
                    "check.stages-decided");
        }));
    }

    /** Whether a proposal may still count. */
    interface Confirmation {
        void require(StageOrder proposed, StageTimeline before);
    }

    /** What awaits confirmation; a later decision has taken its place otherwise. */
    static Optional<StagePlan> proposed(List<StagePlan> newestFirst) {
        return newestFirst.stream().findFirst().filter(plan -> plan.confirmed().isEmpty());
    }

    static StageTimeline timeline(List<StagePlan> newestFirst) {
        return new StageTimeline(newestFirst.stream()
                .filter(plan -> plan.confirmed().isPresent())
                .map(StagePlan::dates)
                .toList());
    }

    private static Future<List<StagePlan>> locked(SqlConnection transaction, String check) {
        return transaction.query(LOCK).execute().compose(locked -> of(transaction, check));
    }

    private Future<StagePlan> change(
            SqlConnection transaction, String statement, Tuple values, String actor, String action) {
        return transaction
                .preparedQuery(statement)
                .execute(values)
                .map(rows -> all(rows).get(0))
                .compose(plan -> audit.append(transaction, actor, action, plan.check(), details(plan))
                        .map(plan));
    }

    private static JsonObject details(StagePlan plan) {
        JsonObject details = new JsonObject().put("plan", plan.number()).put("reason", plan.reason());
        plan.dates().byStage().forEach((stage, day) -> details.put(StageJson.name(stage), day.toString()));
        return details;
    }

    private static List<StagePlan> all(RowSet<Row> rows) {
        List<StagePlan> all = new ArrayList<>();
        rows.forEach(row -> all.add(new StagePlan(
                row.getLong("number"),
                row.getString("check_id"),
                new StageDates(
                        Optional.ofNullable(row.getLocalDate("watched_from")),
                        Optional.ofNullable(row.getLocalDate("warned_from")),
                        Optional.ofNullable(row.getLocalDate("enforced_from"))),
                row.getString("reason"),
                new StagePlan.Step(row.getString("proposed_by"), row.getOffsetDateTime("proposed_at")),
                Optional.ofNullable(row.getOffsetDateTime("confirmed_at"))
                        .map(at -> new StagePlan.Step(row.getString("confirmed_by"), at)))));
        return all;
    }
}
