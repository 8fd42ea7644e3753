package io.hegui.gateway.testing;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventLoopGuardTest {
    /** The negative control: without it, a guard that sees nothing would look like a suite that blocks nothing. */
    @Test
    @Timeout(60)
    void blockedEventLoop_isReportedWithItsStack(BlockedThreadWatch watch) throws InterruptedException {
        String seen = seenWhile(watch, EventLoopGuardTest::spinUntil);

        assertThat(seen).contains("vert.x-eventloop-thread").contains("spinUntil");
    }

    /** Uses no processor time and is blocked for all that. */
    @Test
    @Timeout(60)
    void eventLoopThatWaitsForALock_isReportedWithItsStack(BlockedThreadWatch watch) throws InterruptedException {
        ReentrantLock held = new ReentrantLock();
        held.lock();

        String seen = seenWhile(watch, enough -> waitUntil(enough, held));

        assertThat(seen).contains("vert.x-eventloop-thread").contains("waitUntil");
    }

    private static String seenWhile(BlockedThreadWatch watch, Consumer<AtomicBoolean> blocking)
            throws InterruptedException {
        Vertx vertx = Vertx.vertx(TestVertx.options());
        AtomicBoolean enough = new AtomicBoolean();
        Promise<Void> unblocked = Promise.promise();
        vertx.runOnContext(ignored -> {
            blocking.accept(enough);
            unblocked.complete();
        });
        String seen = "";
        while (seen.isEmpty()) {
            watch.awaitWarning();
            seen = String.join("\n", watch.takeViolations());
        }
        enough.set(true);
        await(unblocked.future().compose(done -> vertx.close()));
        watch.takeViolations();
        return seen;
    }

    private static void waitUntil(AtomicBoolean enough, ReentrantLock held) {
        try {
            while (!enough.get() && !held.tryLock(1, TimeUnit.SECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void spinUntil(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }
}
