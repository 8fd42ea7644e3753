package io.hegui.gateway.progress;

import com.google.inject.Inject;
import io.hegui.gateway.run.RunQueue;
import io.hegui.gateway.submission.State;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads the durable story of a filing: its row, and its changes of state out of the audit log. */
final class Standings {
    private static final int TRIES = 5;

    private static final String ACTION = "submission.";

    private static final String CHANGES = """
            SELECT action, at FROM audit_event
             WHERE subject = $1 AND action = ANY ($2)
             ORDER BY seq
            """;

    private static final String COUNTS = """
            SELECT subject, count(*) AS changes FROM audit_event
             WHERE subject = ANY ($1) AND action = ANY ($2)
             GROUP BY subject
            """;

    private static final String[] ACTIONS = Arrays.stream(State.values())
            .map(state -> ACTION + state.name().toLowerCase(Locale.ROOT))
            .toArray(String[]::new);

    private final Pool pool;
    private final Submissions submissions;
    private final RunQueue queue;

    @Inject
    Standings(Pool pool, Submissions submissions, RunQueue queue) {
        this.pool = pool;
        this.submissions = submissions;
        this.queue = queue;
    }

    /** Empty if there is no such filing any more. */
    Future<Optional<Standing>> find(UUID id) {
        return find(id, TRIES);
    }

    private Future<Optional<Standing>> find(UUID id, int triesLeft) {
        if (triesLeft == 0) {
            return Future.failedFuture(
                    new IllegalStateException("row and audit log of submission " + id + " tell different states"));
        }
        return submissions
                .find(pool, id)
                .compose(found -> found.map(submission -> changes(id)
                                .compose(changes -> isOf(changes, submission)
                                        ? place(submission)
                                                .map(place -> Optional.of(new Standing(submission, changes, place)))
                                        // It moved between the two looks.
                                        : find(id, triesLeft - 1)))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** How many changes of state each of these has gone through. */
    Future<Map<UUID, Integer>> changeCounts(Collection<UUID> ids) {
        String[] subjects = ids.stream().map(UUID::toString).toArray(String[]::new);
        return pool.preparedQuery(COUNTS)
                .execute(Tuple.tuple().addArrayOfString(subjects).addArrayOfString(ACTIONS))
                .map(rows -> {
                    Map<UUID, Integer> counts = new HashMap<>();
                    rows.forEach(
                            row -> counts.put(UUID.fromString(row.getString("subject")), row.getInteger("changes")));
                    return counts;
                });
    }

    private Future<List<StateChange>> changes(UUID id) {
        return pool.preparedQuery(CHANGES)
                .execute(Tuple.tuple().addString(id.toString()).addArrayOfString(ACTIONS))
                .map(rows -> {
                    List<StateChange> changes = new ArrayList<>();
                    rows.forEach(row -> changes.add(new StateChange(
                            changes.size() + 1,
                            State.valueOf(row.getString("action")
                                    .substring(ACTION.length())
                                    .toUpperCase(Locale.ROOT)),
                            row.getOffsetDateTime("at"))));
                    return changes;
                });
    }

    private static boolean isOf(List<StateChange> changes, Submission submission) {
        return !changes.isEmpty() && changes.get(changes.size() - 1).state() == submission.state();
    }

    private Future<OptionalLong> place(Submission submission) {
        return submission.state() == State.QUEUED
                ? queue.place(pool, submission.id())
                : Future.succeededFuture(OptionalLong.empty());
    }
}
