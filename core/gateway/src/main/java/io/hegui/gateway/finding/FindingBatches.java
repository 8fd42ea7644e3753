package io.hegui.gateway.finding;

import io.vertx.core.Future;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes the findings of one filing in batches, several of which are on their way at once: while the database inserts
 * one, the next is made and sent. No more are made than that, so that memory does not grow with the findings; and each
 * is small enough, counted in characters, that encoding it never holds up the event loop.
 */
final class FindingBatches {
    private static final int ROWS = 1_000;
    private static final int CHARACTERS = 1 << 17;
    private static final int ON_THEIR_WAY = 4;

    private final PreparedStatement add;
    private final UUID submission;
    private final List<LocatedFinding> findings;
    private int next;

    FindingBatches(PreparedStatement add, UUID submission, List<LocatedFinding> findings) {
        this.add = add;
        this.submission = submission;
        this.findings = findings;
    }

    /** Completes when all batches have been answered, also if one of them fails. To be called once. */
    Future<Void> write() {
        List<Future<Void>> lanes = new ArrayList<>();
        for (int lane = 0; lane < ON_THEIR_WAY; lane++) {
            lanes.add(rest());
        }
        return Future.join(lanes).mapEmpty();
    }

    private Future<Void> rest() {
        if (next >= findings.size()) {
            return Future.succeededFuture();
        }
        List<LocatedFinding> rows = findings.subList(next, end(next));
        next += rows.size();
        return add.query().execute(columns(rows)).compose(done -> rest());
    }

    /** Where the batch ends that begins there; it has at least one row. */
    private int end(int from) {
        int end = from;
        int characters = 0;
        while (end < findings.size() && end < from + ROWS && characters < CHARACTERS) {
            characters += findings.get(end).line().length();
            end++;
        }
        return end;
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
