package io.hegui.gateway.finding;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the findings of one filing in batches, several of which are on their way at once: while the database inserts
 * one, the next is made and sent. No more are made than that, so that memory does not grow with the findings; and each
 * is small enough, counted in characters, that encoding it never holds up the event loop. For one event loop.
 */
final class FindingBatches {
    /** Most findings in a batch; fewer are not worth one before the end. */
    static final int ROWS = 1_000;

    private static final int CHARACTERS = 1 << 17;
    private static final int ON_THEIR_WAY = 4;

    private final PreparedStatement add;
    private final UUID submission;
    private final Deque<LocatedFinding> waiting = new ArrayDeque<>();
    private final Promise<Void> written = Promise.promise();
    private boolean complete;
    private Optional<Throwable> failure = Optional.empty();
    private int onTheirWay;

    FindingBatches(PreparedStatement add, UUID submission) {
        this.add = add;
        this.submission = submission;
    }

    void add(List<LocatedFinding> findings) {
        if (failure.isEmpty()) {
            waiting.addAll(findings);
            send();
        }
    }

    /** No more come. Completes when all batches have been answered, also if one of them fails. */
    Future<Void> end() {
        complete = true;
        send();
        return written.future().eventually(this::close);
    }

    Future<Void> close() {
        return add.close();
    }

    private void send() {
        while (onTheirWay < ON_THEIR_WAY && (complete ? !waiting.isEmpty() : waiting.size() >= ROWS)) {
            onTheirWay++;
            add.query().execute(columns(batch())).onComplete(done -> {
                onTheirWay--;
                if (done.failed()) {
                    failure = failure.or(() -> Optional.of(done.cause()));
                    waiting.clear();
                }
                send();
            });
        }
        if (complete && onTheirWay == 0) {
            failure.ifPresentOrElse(written::tryFail, written::tryComplete);
        }
    }

    private List<LocatedFinding> batch() {
        List<LocatedFinding> batch = new ArrayList<>();
        int characters = 0;
        while (!waiting.isEmpty() && batch.size() < ROWS && characters < CHARACTERS) {
            LocatedFinding finding = waiting.remove();
            batch.add(finding);
            characters += finding.line().length();
        }
        return batch;
    }

    private Tuple columns(List<LocatedFinding> rows) {
        int count = rows.size();
        Long[] ordinals = new Long[count];
        String[] checks = new String[count];
        String[] kinds = new String[count];
        String[] severities = new String[count];
        Boolean[] unknown = new Boolean[count];
        String[] fingerprints = new String[count];
        String[] bodies = new String[count];
        for (int i = 0; i < count; i++) {
            LocatedFinding row = rows.get(i);
            ordinals[i] = row.ordinal();
            checks[i] = row.check();
            kinds[i] = row.kind();
            severities[i] = row.severity();
            unknown[i] = row.unknown();
            fingerprints[i] = row.fingerprint();
            bodies[i] = row.line();
        }
        return Tuple.tuple()
                .addUUID(submission)
                .addArrayOfLong(ordinals)
                .addArrayOfString(checks)
                .addArrayOfString(kinds)
                .addArrayOfString(severities)
                .addArrayOfBoolean(unknown)
                .addArrayOfString(fingerprints)
                .addArrayOfString(bodies);
    }
}
