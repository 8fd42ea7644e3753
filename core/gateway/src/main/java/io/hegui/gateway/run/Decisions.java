package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tells those who wait for a verdict on this node that it is there. */
@Singleton
public final class Decisions {
    private final Vertx vertx;
    private final ConcurrentHashMap<UUID, Set<Promise<Void>>> waiting = new ConcurrentHashMap<>();
    private final Set<UUID> justDecided = ConcurrentHashMap.newKeySet();

    @Inject
    public Decisions(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Completes when the submission is decided or the time is over, whichever comes first; never fails. */
    public Future<Void> await(UUID submission, Duration atMost) {
        if (atMost.isZero() || justDecided.contains(submission)) {
            return Future.succeededFuture();
        }
        Promise<Void> promise = Promise.promise();
        waiting.compute(submission, (id, promises) -> {
            Set<Promise<Void>> all = promises == null ? ConcurrentHashMap.newKeySet() : promises;
            all.add(promise);
            return all;
        });
        // It may have been decided between the look above and the registration.
        if (justDecided.contains(submission)) {
            promise.tryComplete();
        }
        long timer = vertx.setTimer(atMost.toMillis(), late -> promise.tryComplete());
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

    void tell(UUID submission) {
        justDecided.add(submission);
        vertx.setTimer(Duration.ofMinutes(1).toMillis(), later -> justDecided.remove(submission));
        Set<Promise<Void>> promises = waiting.get(submission);
        if (promises != null) {
            promises.forEach(Promise::tryComplete);
        }
    }
}
