package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.plugin.signature.KeyException;
import io.hegui.gateway.plugin.signature.PublisherDirectory;
import io.hegui.gateway.run.Node;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for changes of the publishers' keys, and takes out of service what a revoked one has signed. */
@Singleton
final class KeyWatch {
    private static final Logger log = LoggerFactory.getLogger(KeyWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    /** Why a version is taken out. */
    static final String REASON = "the publisher's key was revoked or removed";

    private final Vertx vertx;
    private final PublisherDirectory publishers;
    private final Following following;
    private final Rollout rollout;
    private final Node node;
    private volatile Optional<String> problem = Optional.empty();
    private volatile boolean revoking;
    private volatile long timer = -1;

    @Inject
    KeyWatch(Vertx vertx, PublisherDirectory publishers, Following following, Rollout rollout, Node node) {
        this.vertx = vertx;
        this.publishers = publishers;
        this.following = following;
        this.rollout = rollout;
        this.node = node;
    }

    /** Looks from now on. */
    void begin() {
        timer = vertx.setPeriodic(
                LOOK.toMillis(),
                tick -> vertx.executeBlocking(publishers::reload, false)
                        .onSuccess(this::read)
                        .onFailure(this::unreadable));
    }

    void end() {
        vertx.cancelTimer(timer);
    }

    /** Fails while a changed key cannot be read, or what a revoked one has signed cannot be taken out. */
    Future<Void> inForce() {
        return problem.<Future<Void>>map(Future::failedFuture).orElseGet(Future::succeededFuture);
    }

    private void read(boolean changed) {
        boolean again = problem.isPresent();
        problem = Optional.empty();
        if (!changed && !again) {
            return;
        }
        log.info("the publishers' keys have changed");
        following.reconsider();
        if (revoking) {
            // It may have looked before this change: the next look asks once more.
            problem = Optional.of("a change of the publishers' keys is still to be looked at");
            return;
        }
        revoking = true;
        rollout.revoke(Order.own(node.id(), REASON, true))
                .onFailure(failure -> {
                    problem = Optional.of("what a revoked key has signed is still active: " + failure.getMessage());
                    log.error("what a revoked key has signed cannot be taken out of service yet", failure);
                })
                .onComplete(done -> revoking = false);
    }

    private void unreadable(Throwable failure) {
        String why = failure instanceof KeyException ? String.valueOf(failure.getMessage()) : failure.toString();
        if (problem.isEmpty() || !problem.get().equals(why)) {
            log.error("a publisher's key cannot be read, those read before go on being trusted: {}", why);
        }
        problem = Optional.of(why);
    }
}
