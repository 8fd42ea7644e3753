package io.hegui.gateway.run;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunQueueTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LAPSED = Duration.ZERO;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final RunQueue queue = new RunQueue();
    private SubmissionRows rows = new SubmissionRows(database);

    @BeforeEach
    void register() {
        rows = new SubmissionRows(database);
    }

    @Test
    void manyFilingsOfOneInstitution_doNotStarveAnother() {
        List<UUID> large = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            large.add(queued(SubmissionRows.LARGE, false));
        }
        UUID small = queued(SubmissionRows.SMALL, false);

        assertThat(leased(Lane.RECORD, LEASE)).isEqualTo(large.get(0));
        assertThat(leased(Lane.RECORD, LEASE)).isEqualTo(small);
        assertThat(leased(Lane.RECORD, LEASE)).isEqualTo(large.get(1));
    }

    @Test
    void testFilings_haveALaneOfTheirOwn() {
        queued(SubmissionRows.LARGE, false);
        UUID test = queued(SubmissionRows.LARGE, true);

        assertThat(leased(Lane.TEST, LEASE)).isEqualTo(test);
        assertThat(next(Lane.TEST, LEASE)).isEmpty();
    }

    @Test
    void lapsedRun_goesToAnotherWorker_andTheFirstCannotWriteAnyMore() {
        UUID submission = queued(SubmissionRows.LARGE, false);
        RunLease first = next(Lane.RECORD, LAPSED).orElseThrow();

        assertThat(await(queue.lapsed(database.pool(), Optional.empty()))).containsExactly(submission);
        Future<Boolean> given = database.pool()
                .withTransaction(transaction -> queue.giveBack(transaction, submission, Optional.empty()));
        assertThat(await(given)).isTrue();
        RunLease second = next(Lane.RECORD, LEASE).orElseThrow();

        assertThat(second.losses()).isEqualTo(1);
        assertThat(await(queue.renew(database.pool(), first, LEASE))).isFalse();
        assertThat(await(queue.renew(database.pool(), second, LEASE))).isTrue();
        assertThat(ends(first)).isFalse();
        assertThat(ends(second)).isTrue();
        assertThat(ends(second)).as("a second time").isFalse();
    }

    @Test
    void runsOfAFormerLife_areFoundBeforeTheirLeaseLapses() {
        UUID submission = queued(SubmissionRows.LARGE, false);
        next(Lane.RECORD, LEASE);

        assertThat(await(queue.lapsed(database.pool(), Optional.empty()))).isEmpty();
        assertThat(await(queue.lapsed(database.pool(), Optional.of("node-1")))).containsExactly(submission);
        assertThat(await(queue.lapsed(database.pool(), Optional.of("node-2")))).isEmpty();
    }

    @Test
    void queue_isFullAtItsLimit() {
        queued(SubmissionRows.LARGE, false);
        queued(SubmissionRows.SMALL, false);

        assertThat(await(queue.isFull(database.pool(), 2))).isTrue();
        assertThat(await(queue.isFull(database.pool(), 3))).isFalse();
    }

    @Test
    void runThatNoneWaitsBefore_isItsWorkersFromTheStart() {
        var first = rows.add(SubmissionRows.LARGE, false);
        var second = rows.add(SubmissionRows.LARGE, false);

        RunLease run = started(first).orElseThrow();
        assertThat(run).isEqualTo(new RunLease(first.id(), 1, 0, true));
        assertThat(started(second)).as("runs under way do not wait").isPresent();
        assertThat(await(queue.lapsed(database.pool(), Optional.of("node-1"))))
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(ends(run)).isTrue();
    }

    @Test
    void runThatOthersOfItsLaneWaitBefore_isQueued() {
        UUID waiting = queued(SubmissionRows.LARGE, false);
        var late = rows.add(SubmissionRows.LARGE, false);
        var test = rows.add(SubmissionRows.LARGE, true);

        assertThat(started(late)).isEmpty();
        assertThat(started(test)).as("of another lane").isPresent();
        assertThat(leased(Lane.RECORD, LEASE)).isEqualTo(waiting);
        assertThat(leased(Lane.RECORD, LEASE)).isEqualTo(late.id());
    }

    private Optional<RunLease> started(Submission submission) {
        return await(
                database.pool().withTransaction(transaction -> queue.start(transaction, submission, "node-1", LEASE)));
    }

    /** Queued in the order of the calls, whatever the clock of the database resolves. */
    private UUID queued(String institution, boolean test) {
        var submission = rows.add(institution, test);
        await(database.pool().withTransaction(transaction -> queue.add(transaction, submission)));
        await(database.pool()
                .preparedQuery("UPDATE run SET queued_at = now() + (SELECT count(*) FROM run) * interval '1 ms'"
                        + " WHERE submission_id = $1")
                .execute(Tuple.of(submission.id())));
        return submission.id();
    }

    private UUID leased(Lane lane, Duration lease) {
        return next(lane, lease).orElseThrow().submission();
    }

    private Optional<RunLease> next(Lane lane, Duration lease) {
        return await(database.pool().withTransaction(transaction -> queue.lease(transaction, lane, "node-1", lease)));
    }

    private boolean ends(RunLease run) {
        return await(database.pool().withTransaction(transaction -> queue.done(transaction, run)));
    }
}
