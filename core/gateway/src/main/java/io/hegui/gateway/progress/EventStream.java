package io.hegui.gateway.progress;

import io.hegui.gateway.run.RunsUnderWay;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.SubmissionJson;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.WriteStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one client is told of one filing, as server-sent events. Nothing waits in memory for a slow client: what carries
 * state is read from the database when there is room for it, and of progress only the newest is sent. Lives on one
 * context.
 */
final class EventStream {
    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final int RECONNECT_MILLIS = 2_000;

    private final Context context;
    private final WriteStream<Buffer> out;
    private final Standings standings;
    private final RunsUnderWay runs;
    private final LongSupplier nanoTime;
    private final UUID submission;
    private volatile EventId position;
    private State state = State.RECEIVED;
    private OptionalLong place = OptionalLong.empty();
    private Optional<Paced> running = Optional.empty();
    private boolean looking;
    private boolean lookAgain;
    private boolean closed;

    private record Paced(RunsUnderWay.Current run, Pace pace) {}

    /**
     * @param context the only one this is used on
     * @param last what the client has been told before; empty at the first contact, which begins with the present state
     */
    EventStream(
            Context context,
            WriteStream<Buffer> out,
            Standings standings,
            RunsUnderWay runs,
            LongSupplier nanoTime,
            Standing now,
            Optional<EventId> last) {
        this.context = context;
        this.out = out;
        this.standings = standings;
        this.runs = runs;
        this.nanoTime = nanoTime;
        this.submission = now.submission().id();
        // An id beyond the last change is of another filing: as good as none.
        this.position = last.filter(id -> id.change() <= now.lastChange())
                .orElseGet(() -> EventId.ofChange(now.lastChange() - 1));
    }

    UUID submission() {
        return submission;
    }

    /** How many changes of state the client has been told of, or knew of. Safe from any thread. */
    int told() {
        return position.change();
    }

    /** Has work done on the stream's own context. Safe from any thread. */
    void run(Runnable work) {
        context.runOnContext(own -> work.run());
    }

    void open(Standing now) {
        write("retry: " + RECONNECT_MILLIS + "\n\n");
        tell(now);
    }

    /** Tells the newest progress, if there is any and the client keeps up. */
    void progress() {
        if (closed || state != State.RUNNING || out.writeQueueFull()) {
            return;
        }
        runs.find(submission).ifPresent(run -> {
            Paced paced = running.filter(known -> known.run().equals(run))
                    .orElseGet(() -> new Paced(run, new Pace(nanoTime, run.startedAt(), run.bytes())));
            running = Optional.of(paced);
            writeProgress(ProgressJson.running(run, paced.pace()));
        });
    }

    /** A sign of life, for the proxies between; and a look whether a filing that waits has moved up. */
    void beat() {
        if (closed || out.writeQueueFull()) {
            return;
        }
        write(": still here\n\n");
        if (place.isPresent()) {
            look();
        }
    }

    /** Reads where the filing stands and tells what is new, as soon as the client has room for it. */
    void look() {
        if (closed) {
            return;
        }
        if (looking) {
            lookAgain = true;
            return;
        }
        if (out.writeQueueFull()) {
            out.drainHandler(drained -> look());
            return;
        }
        looking = true;
        standings
                .find(submission)
                .onComplete(found -> run(() -> {
                    looking = false;
                    if (closed) {
                        return;
                    }
                    if (found.failed()) {
                        // Whoever looks after the open streams sees that this one is behind.
                        log.debug(
                                "no news of submission {}: {}",
                                submission,
                                found.cause().toString());
                    } else if (found.result().isEmpty()) {
                        end();
                        return;
                    } else {
                        tell(found.result().get());
                    }
                    if (lookAgain) {
                        lookAgain = false;
                        look();
                    }
                }));
    }

    /** Ends the answer; the client will come back and go on from where it is, unless it has been told all. */
    void end() {
        if (!closed) {
            closed = true;
            out.end();
        }
    }

    /** The client is gone, or the answer complete. */
    void closed() {
        closed = true;
    }

    private void tell(Standing now) {
        for (StateChange change : now.changes().subList(told(), now.lastChange())) {
            boolean last = change.number() == now.lastChange();
            position = EventId.ofChange(change.number());
            write(position, "state", ProgressJson.change(change, last ? now.place() : OptionalLong.empty()));
            place = last ? now.place() : OptionalLong.empty();
        }
        state = now.submission().state();
        if (now.isOver()) {
            position = position.verdictOfIt();
            write(position, "verdict", SubmissionJson.of(now.submission()));
            end();
            return;
        }
        if (!place.equals(now.place())) {
            place = now.place();
            place.ifPresent(
                    value -> writeProgress(ProgressJson.waiting(now.submission().bytes(), value)));
        }
        progress();
    }

    private void writeProgress(JsonObject data) {
        position = position.nextProgress();
        write(position, "progress", data);
    }

    private void write(EventId id, String event, JsonObject data) {
        write("id: " + id + "\nevent: " + event + "\ndata: " + data.encode() + "\n\n");
    }

    private void write(String text) {
        out.write(Buffer.buffer(text));
    }
}
