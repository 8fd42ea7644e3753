package io.hegui.gateway.testing;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventLoopGuardTest {
    /** The negative control: without it, a guard that sees nothing would look like a suite that blocks nothing. */
    @Test
    @Timeout(60)
    void blockedEventLoop_isReportedWithItsStack(BlockedThreadWatch watch) throws InterruptedException {
        Vertx vertx = Vertx.vertx(TestVertx.options());
        AtomicBoolean enough = new AtomicBoolean();
        Promise<Void> unblocked = Promise.promise();
        vertx.runOnContext(ignored -> {
            spinUntil(enough);
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

        assertThat(seen).contains("vert.x-eventloop-thread").contains("spinUntil");
    }

    private static void spinUntil(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }
}
