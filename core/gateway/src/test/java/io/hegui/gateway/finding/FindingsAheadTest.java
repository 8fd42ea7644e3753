package io.hegui.gateway.finding;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FindingsAheadTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final UUID submission = UUID.randomUUID();

    @Test
    void findings_areThereOnceTheRestIsDone_andNotBefore() {
        FindingsAhead ahead = ahead(LONG);
        List<LocatedFinding> findings = LocatedFindings.of(7_500, "ahead");
        ahead.add(findings.subList(0, 3_000));
        ahead.add(findings.subList(3_000, 3_001));
        ahead.add(findings.subList(3_001, 7_500));

        assertThat(await(ahead.decide(
                        transaction -> count(transaction)
                                .compose(inside -> count(database.pool())
                                        .map(outside -> Optional.of(inside + " inside, " + outside + " outside"))),
                        FindingsAheadTest::otherwise)))
                .contains("7500 inside, 0 outside");

        assertThat(await(count(database.pool()))).isEqualTo(7_500);
    }

    @Test
    void runThatIsNoLongerItsWorkers_leavesNoFindings() {
        FindingsAhead ahead = ahead(LONG);
        ahead.add(LocatedFindings.of(2_000, "ahead"));

        assertThat(await(ahead.decide(
                        transaction -> Future.succeededFuture(Optional.empty()), FindingsAheadTest::otherwise)))
                .isEmpty();

        assertThat(await(count(database.pool()))).isZero();
    }

    @Test
    void restThatFails_failsTheDecision_andLeavesNoFindings() {
        FindingsAhead ahead = ahead(LONG);
        ahead.add(LocatedFindings.of(2_000, "ahead"));

        assertThatThrownBy(() -> await(ahead.decide(
                        transaction -> Future.failedFuture("the rest went wrong"), FindingsAheadTest::otherwise)))
                .hasMessage("the rest went wrong");

        assertThat(await(count(database.pool()))).isZero();
        assertThat(await(ahead.decide(FindingsAheadTest::keep, FindingsAheadTest::otherwise)))
                .as("a second time")
                .contains("otherwise");
    }

    @Test
    void findingsThatCannotBeWritten_areLeftToWhoDecides() {
        FindingsAhead ahead = ahead(LONG);
        ahead.add(LocatedFindings.of(2_000, "once"));
        ahead.add(LocatedFindings.of(2_000, "and again, at the same places"));

        assertThat(await(ahead.decide(FindingsAheadTest::keep, FindingsAheadTest::otherwise)))
                .contains("otherwise");

        assertThat(await(count(database.pool()))).isZero();
    }

    @Test
    void abandoned_leavesNothingBehind() {
        FindingsAhead ahead = ahead(LONG);
        ahead.add(LocatedFindings.of(2_000, "ahead"));
        ahead.abandon();

        assertThat(await(ahead.decide(FindingsAheadTest::keep, FindingsAheadTest::otherwise)))
                .contains("otherwise");
        awaitNoOpenTransaction();
        assertThat(await(count(database.pool()))).isZero();
    }

    @Test
    void runThatTakesLong_givesItsConnectionBack() {
        FindingsAhead ahead = ahead(Duration.ofMillis(1));
        ahead.add(LocatedFindings.of(2_000, "ahead"));

        awaitNoOpenTransaction();
        assertThat(await(ahead.decide(FindingsAheadTest::keep, FindingsAheadTest::otherwise)))
                .contains("otherwise");
    }

    private static Future<Optional<String>> keep(SqlConnection transaction) {
        return Future.succeededFuture(Optional.of("kept"));
    }

    private static Future<Optional<String>> otherwise() {
        return Future.succeededFuture(Optional.of("otherwise"));
    }

    private FindingsAhead ahead(Duration longest) {
        return new FindingsAhead(VERTX.get(), database.pool(), new StoredFindings(), submission, longest);
    }

    private Future<Integer> count(SqlClient client) {
        return client.preparedQuery("SELECT count(*)::int FROM finding WHERE submission_id = $1")
                .execute(Tuple.of(submission))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private void awaitNoOpenTransaction() {
        int open = 1;
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (open > 0 && System.nanoTime() < end) {
            open = await(database.pool()
                    .query("""
                            SELECT count(*)::int FROM pg_stat_activity
                             WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
                            """)
                    .execute()
                    .map(rows -> rows.iterator().next().getInteger(0)));
        }
        assertThat(open).isZero();
    }
}
