package io.hegui.gateway.progress;

import io.hegui.engine.check.RunMonitor;
import io.hegui.gateway.run.Decisions;
import io.hegui.gateway.run.RunsUnderWay;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells one client of one filing: each state it comes to, how far its run is, and the verdict, which ends the stream.
 * An event's id is the state it tells of, so that a client that comes back is not told again what it knows. A client
 * that reads slowly is told less often; nothing piles up.
 */
final class ProgressStream {
    static final String VERDICT = "verdict";

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final Supplier<Future<Optional<Submission>>> reader;
    private final RunsUnderWay runs;
    private final Decisions decisions;
    private final Pace pace = new Pace();
    private final Runnable over;
    private Submission submission;
    private String told;
    private long tick = -1;
    private long heartbeat = -1;
    private boolean reading;
    private boolean ended;

    /**
     * @param reader finds the submission as it is now
     * @param told id of the event that the client saw last; empty for none
     * @param over called once, when the stream has ended in whichever way
     */
    ProgressStream(
            Vertx vertx,
            HttpServerResponse response,
            Submission submission,
            Supplier<Future<Optional<Submission>>> reader,
            RunsUnderWay runs,
            Decisions decisions,
            String told,
            Runnable over) {
        this.vertx = vertx;
        this.response = response;
        this.submission = submission;
        this.reader = reader;
        this.runs = runs;
        this.decisions = decisions;
        this.told = told;
        this.over = over;
    }

    void begin(Duration look, Duration beat) {
        response.closeHandler(closed -> end());
        response.exceptionHandler(failure -> end());
        response.write(ServerSentEvent.RETRY);
        tick = vertx.setPeriodic(look.toMillis(), now -> look());
        heartbeat = vertx.setPeriodic(beat.toMillis(), now -> write(ServerSentEvent.HEARTBEAT));
        decisions.await(submission.id(), Duration.ofDays(1)).onComplete(decided -> read());
        tell();
    }

    private void look() {
        Optional<RunMonitor> run = runs.find(submission.id());
        if (run.isPresent() && submission.state() == State.RUNNING) {
            progress(run.get());
        } else {
            read();
        }
    }

    private void read() {
        if (reading || ended) {
            return;
        }
        reading = true;
        reader.get()
                .onComplete(read -> reading = false)
                // a database that is away for a while does not end the stream: the next look asks again
                .onSuccess(found -> {
                    found.ifPresent(now -> submission = now);
                    tell();
                });
    }

    private void tell() {
        if (ended) {
            return;
        }
        String state = submission.state().name();
        if (!told.startsWith(state)) {
            write(new ServerSentEvent(state, "state", new JsonObject().put("state", state)).encoded());
            told = state;
        }
        if (submission.verdict().isPresent()) {
            write(new ServerSentEvent(VERDICT, VERDICT, SubmissionJson.of(submission)).encoded());
            end();
            response.end();
        }
    }

    private void progress(RunMonitor run) {
        pace.look(run.records(), run.bytesRead(), System.nanoTime());
        if (response.writeQueueFull()) {
            return;
        }
        JsonObject data = new JsonObject()
                .put("state", State.RUNNING.name())
                .put("records", run.records())
                .put("findings", run.findings())
                .put("bytesRead", run.bytesRead())
                .put("bytes", submission.bytes())
                .put("recordsPerSecond", pace.recordsPerSecond())
                .put(
                        "remainingSeconds",
                        pace.remaining(submission.bytes())
                                .map(left -> left.toMillis() / 1000.0)
                                .orElse(null));
        told = State.RUNNING.name() + "/" + run.records();
        write(new ServerSentEvent(told, "progress", data).encoded());
    }

    private void write(String text) {
        if (!ended) {
            response.write(text);
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            vertx.cancelTimer(tick);
            vertx.cancelTimer(heartbeat);
            over.run();
        }
    }
}
