package io.hegui.gateway.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.run.Node;
import io.hegui.gateway.testing.Await;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Among many filings those are found that a recall is about. */
class RecalledFilingsTest {
    private static final String INSTITUTION = "91350100M000100Y43";
    private static final UUID RECALL = new UUID(0, 1);
    private static final Recall.Step STEP = new Recall.Step("a", OffsetDateTime.parse("2026-11-01T00:00:00Z"));
    private static final Recall OF_THE_CHECK = new Recall(
            RECALL,
            "T.1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "wrong",
            STEP,
            Optional.of(STEP),
            Optional.empty(),
            Optional.empty());
    private static final UUID FOUND = new UUID(1, 1);
    private static final UUID FAILED = new UUID(1, 2);
    private static final UUID WITHOUT = new UUID(1, 3);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private RecalledFilings filings;

    @BeforeEach
    void file() {
        filings = new RecalledFilings(database.pool(), new Node("here"));
        run("INSERT INTO institution VALUES ('" + INSTITUTION + "', 'I', 'MLC', '990000', true, now(), now())");
        run("INSERT INTO recall (id, check_id, reason, recalled_by, recalled_at, confirmed_by, confirmed_at)"
                + " VALUES ('" + RECALL + "', 'T.1', 'wrong', 'a', now(), 'b', now())");
        run(filing("gen_random_uuid()", "'{\"T.2\": 3}'", "'[]'", "'{}'") + " FROM generate_series(1, 20000)");
        run(filing("'" + FOUND + "'", "'{\"T.1\": 3, \"T.2\": 1}'", "'[]'", "'{}'"));
        run(filing("'" + FAILED + "'", "'{}'", "'[{\"check\": \"T.1\", \"reason\": \"it threw\"}]'", "'{}'"));
        run(filing("'" + WITHOUT + "'", "'{}'", "'[]'", "'{T.1}'"));
        run("ANALYZE submission");
    }

    @Test
    void recall_isAboutFilingsInWhichItsCheckFoundSomethingOrFailed_andTakenBackAboutThoseWithoutIt() {
        assertThat(found(Cause.RECALLED)).containsOnlyKeys("C");
        assertThat(found(Cause.RECALLED).get("C")).containsExactlyInAnyOrder(FOUND, FAILED);
        assertThat(Await.await(filings.left(OF_THE_CHECK, Cause.RECALLED))).isEqualTo(2);

        run("UPDATE recall SET taken_back_by = 'a', taken_back_at = now(), taken_back_reason = 'right'");
        assertThat(found(Cause.RECALLED)).isEmpty();
        assertThat(found(Cause.TAKEN_BACK).get("C")).containsExactly(WITHOUT);
    }

    @Test
    void filings_areFoundByTheirChecks_notByGoingThroughAll() {
        for (Cause cause : Cause.values()) {
            assertThat(plan(cause)).contains("submission_by_check").doesNotContain("Seq Scan on submission");
        }
    }

    private Map<String, List<UUID>> found(Cause cause) {
        return Await.await(filings.find(OF_THE_CHECK, cause));
    }

    private String plan(Cause cause) {
        StringBuilder plan = new StringBuilder();
        Await.await(database.pool()
                        .preparedQuery("EXPLAIN " + RecalledFilings.statement(cause))
                        .execute(Tuple.of(RECALL, "T.1", "here")))
                .forEach(row -> plan.append(row.getString(0)).append('\n'));
        return plan.toString();
    }

    private static String filing(String id, String findings, String failures, String withdrawn) {
        return "INSERT INTO submission (id, institution, institution_type, region, dataset, period, test, state, verdict, sha256,"
                + " bytes, submitted_by, received_at, decided_at, receipt, catalogue, findings_by_check, failures, withdrawn_checks)"
                + " SELECT " + id + ", '" + INSTITUTION
                + "', 'MLC', '990000', 'D', '2026-01', false, 'DECIDED', 'REJECTED', '', 0, 'a', now(), now(),"
                + " '', 'C', " + findings + "::jsonb, " + failures + "::jsonb, " + withdrawn + "::text[]";
    }

    private void run(String statement) {
        Await.await(database.pool().query(statement).execute());
    }
}
