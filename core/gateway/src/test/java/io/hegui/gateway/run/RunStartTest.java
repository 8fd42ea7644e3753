package io.hegui.gateway.run;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.submission.Lifecycle;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.ClosedConnectionException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of one worker, which is what the settings below leave. */
class RunStartTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final GatewayConfig config =
            GatewayConfig.withoutFile(Path.of("../../config"), Map.of("HEGUI_RUN_WORKERS", "1"));
    private final RunQueue queue = new RunQueue();
    private final Seats seats = new Seats(config);
    private final RunStarts starts =
            new RunStarts(queue, new Lifecycle(Clock.systemUTC()), seats, new Node("node-1"), config);
    private final List<Submission> begun = new ArrayList<>();
    private final List<Lane> woken = new ArrayList<>();
    private SubmissionRows rows = new SubmissionRows(database);

    @BeforeEach
    void register() {
        rows = new SubmissionRows(database);
        starts.onLeased((run, submission) -> begun.add(submission));
        queue.onWake(woken::add);
    }

    @Test
    void filingThatFindsAWorkerFree_isTheWorkersOnceItIsOnRecord() {
        Submission first = rows.add(SubmissionRows.LARGE, false);
        RunStart start = starts.of(first);
        Future<Void> transaction = committed(start);

        assertThat(begun).isEmpty();
        start.end(transaction);

        assertThat(begun).containsExactly(first);
        assertThat(woken).isEmpty();
        assertThat(seats.take(Lane.RECORD)).isFalse();
    }

    @Test
    void filingThatFindsNoWorkerFree_isQueued() {
        seats.take(Lane.RECORD);
        RunStart start = starts.of(rows.add(SubmissionRows.LARGE, false));

        start.end(committed(start));

        assertThat(begun).isEmpty();
        assertThat(woken).containsExactly(Lane.RECORD);
    }

    @Test
    void filingThatOthersWaitBefore_givesItsWorkerBackBeforeItIsOnRecord() {
        Submission waiting = rows.add(SubmissionRows.LARGE, false);
        await(database.pool().withTransaction(transaction -> queue.add(transaction, waiting)));
        RunStart start = starts.of(rows.add(SubmissionRows.SMALL, false));
        Future<Void> transaction = committed(start);

        assertThat(seats.take(Lane.RECORD)).isTrue();
        assertThat(woken).containsExactly(Lane.RECORD);
        start.end(transaction);

        assertThat(begun).isEmpty();
        assertThat(woken).containsExactly(Lane.RECORD, Lane.RECORD);
        assertThat(seats.take(Lane.RECORD)).as("given back once").isFalse();
    }

    @Test
    void filingThatIsRefused_givesItsWorkerBack() {
        RunStart start = starts.of(rows.add(SubmissionRows.LARGE, false));
        await(database.pool()
                .withTransaction(
                        transaction -> start.add(transaction).compose(added -> Future.failedFuture("its key is taken")))
                .otherwiseEmpty());

        start.end(Future.failedFuture("its key is taken"));

        assertThat(begun).isEmpty();
        assertThat(woken).containsExactly(Lane.RECORD);
        assertThat(seats.take(Lane.RECORD)).isTrue();
    }

    /** Its row says that this node has the run: nobody else would look at it until the lease lapses. */
    @Test
    void filingOfWhichNobodyKnowsWhetherItWasCommitted_isTheWorkersAllTheSame() {
        Submission filing = rows.add(SubmissionRows.LARGE, false);
        RunStart start = starts.of(filing);
        committed(start);

        start.end(Future.failedFuture(ClosedConnectionException.INSTANCE));

        assertThat(begun).containsExactly(filing);
    }

    @Test
    void filingOfAGatewayThatStops_isQueued() {
        starts.stop();
        RunStart start = starts.of(rows.add(SubmissionRows.LARGE, false));

        start.end(committed(start));

        assertThat(begun).isEmpty();
        assertThat(seats.take(Lane.RECORD)).isTrue();
    }

    private Future<Void> committed(RunStart start) {
        Future<Void> transaction = database.pool().withTransaction(start::add);
        await(transaction);
        return transaction;
    }
}
