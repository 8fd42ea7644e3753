package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tells those who wait for a verdict on this node that it is there. */
@Singleton
public final class Decisions {
    private final Vertx vertx;
    private final ConcurrentHashMap<UUID, Set<Promise<Optional<Submission>>>> waiting = new ConcurrentHashMap<>();
    private final Set<UUID> justDecided = ConcurrentHashMap.newKeySet();

    @Inject
    public Decisions(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Completes when the submission is decided or the time is over, whichever comes first; never fails.
     *
     * @return as it was decided meanwhile; empty if that happened before, or not yet
     */
    public Future<Optional<Submission>> await(UUID submission, Duration atMost) {
        if (atMost.isZero() || justDecided.contains(submission)) {
            return Future.succeededFuture(Optional.empty());
        }
        Promise<Optional<Submission>> promise = Promise.promise();
        waiting.compute(submission, (id, promises) -> {
            Set<Promise<Optional<Submission>>> all = promises == null ? ConcurrentHashMap.newKeySet() : promises;
            all.add(promise);
            return all;
        });
        // It may have been decided between the look above and the registration.
        if (justDecided.contains(submission)) {
            promise.tryComplete(Optional.empty());
        }
        long timer = vertx.setTimer(atMost.toMillis(), late -> promise.tryComplete(Optional.empty()));
        return promise.future().onComplete(done -> {
            vertx.cancelTimer(timer);
            waiting.computeIfPresent(submission, (id, promises) -> {
                promises.remove(promise);
                return promises.isEmpty() ? null : promises;
            });
        });
    }

    /** It is to be judged again: whoever asks from now on waits. */
    void reopen(UUID submission) {
        justDecided.remove(submission);
    }

    void tell(Submission decided) {
        UUID submission = decided.id();
        justDecided.add(submission);
        vertx.setTimer(Duration.ofMinutes(1).toMillis(), later -> justDecided.remove(submission));
        Set<Promise<Optional<Submission>>> promises = waiting.get(submission);
        if (promises != null) {
            promises.forEach(promise -> promise.tryComplete(Optional.of(decided)));
        }
    }
}
