package io.hegui.gateway.progress;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.check.RunMonitor;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.run.RunQueue;
import io.hegui.gateway.run.RunsUnderWay;
import io.hegui.gateway.submission.Lifecycle;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionRows;
import io.hegui.gateway.submission.Submissions;
import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.WriteStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a stream treats a client that does not read. */
class EventStreamTest {
    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final RunsUnderWay runs = new RunsUnderWay();
    private final Context context = VERTX.get().getOrCreateContext();
    private final Client client = new Client();

    @Test
    void clientThatDoesNotRead_isToldNothing_andThenWhereThingsStand() {
        Submission submission = new SubmissionRows(database).add(SubmissionRows.LARGE, false);
        move(submission, State.QUEUED);
        move(submission, State.RUNNING);
        runs.begin(submission.id(), new RunsUnderWay.Current(new RunMonitor(), 100, System.nanoTime()));
        EventStream stream = open(submission);
        assertThat(client.written).hasSize(3).last().asString().contains("id: 2-p1\nevent: progress\n");

        client.full = true;
        for (int tick = 0; tick < 100; tick++) {
            onContext(stream::progress);
            onContext(stream::beat);
            onContext(stream::look);
        }
        move(submission, State.QUEUED);
        move(submission, State.RUNNING);
        onContext(stream::look);
        assertThat(client.written).hasSize(3);

        client.full = false;
        client.more = Promise.promise();
        onContext(client::drain);
        await(client.more.future());
        assertThat(client.written)
                .extracting(text -> text.lines().findFirst().orElseThrow())
                .containsExactly("retry: 2000", "id: 2", "id: 2-p1", "id: 3", "id: 4", "id: 4-p1");
    }

    @Test
    void clientThatIsGone_isNotWrittenTo() {
        Submission submission = new SubmissionRows(database).add(SubmissionRows.LARGE, false);
        move(submission, State.QUEUED);
        move(submission, State.RUNNING);
        runs.begin(submission.id(), new RunsUnderWay.Current(new RunMonitor(), 100, System.nanoTime()));
        EventStream stream = open(submission);
        int before = client.written.size();

        client.full = true;
        onContext(stream::look);
        client.full = false;
        onContext(stream::closed);
        onContext(client::drain);
        onContext(stream::progress);
        onContext(stream::beat);
        onContext(stream::end);

        assertThat(client.written).hasSize(before);
        assertThat(client.ended).isFalse();
    }

    private EventStream open(Submission submission) {
        Standings standings = new Standings(database.pool(), new Submissions(), new RunQueue());
        Standing now = await(standings.find(submission.id())).orElseThrow();
        EventStream stream = new EventStream(context, client, standings, runs, System::nanoTime, now, Optional.empty());
        onContext(() -> stream.open(now));
        return stream;
    }

    private void move(Submission submission, State next) {
        Lifecycle lifecycle = new Lifecycle(Clock.systemUTC());
        await(database.pool()
                .withTransaction(
                        transaction -> lifecycle.move(transaction, submission.id(), next, "test", new JsonObject())));
    }

    private void onContext(Runnable work) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(own -> {
            work.run();
            done.complete();
        });
        await(done.future());
    }

    /** An answer whose reader is as slow as the test says. */
    private static final class Client implements WriteStream<Buffer> {
        private final List<String> written = new CopyOnWriteArrayList<>();
        private volatile boolean full;
        private volatile boolean ended;
        private volatile Promise<Void> more = Promise.promise();
        private volatile @Nullable Handler<Void> drained;

        void drain() {
            Handler<Void> handler = drained;
            if (handler != null) {
                handler.handle(null);
            }
        }

        @Override
        public Future<Void> write(Buffer data) {
            written.add(data.toString());
            if (data.toString().contains("event: progress")) {
                more.tryComplete();
            }
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> end() {
            ended = true;
            return Future.succeededFuture();
        }

        @Override
        public boolean writeQueueFull() {
            return full;
        }

        @Override
        public Client drainHandler(@Nullable Handler<Void> handler) {
            drained = handler;
            return this;
        }

        @Override
        public Client exceptionHandler(@Nullable Handler<Throwable> handler) {
            return this;
        }

        @Override
        public Client setWriteQueueMaxSize(int maxSize) {
            return this;
        }
    }
}
