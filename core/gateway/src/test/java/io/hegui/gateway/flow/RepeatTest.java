package io.hegui.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.testing.Await;
import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepeatTest {
    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    /** A composed chain of this length overflows the stack. */
    private static final int STEPS = 300_000;

    @Test
    void manySteps_areTakenOneAfterTheOther_whetherTheyAnswerAtOnceOrLater() {
        assertThat(Await.await(Repeat.from(0, RepeatTest::isTaken, step -> Future.succeededFuture(step + 1))))
                .isEqualTo(STEPS);
        assertThat(Await.await(Repeat.from(0, RepeatTest::isTaken, step -> later(step + 1))))
                .isEqualTo(STEPS);
    }

    @Test
    void stepThatFails_endsIt() {
        Future<Integer> failed =
                Repeat.from(0, RepeatTest::isTaken, step -> step == 7 ? Future.failedFuture("seven") : later(step + 1));
        assertThatThrownBy(() -> Await.await(failed)).hasStackTraceContaining("seven");
    }

    @Test
    void stepThatThrows_endsIt_alsoAfterOthers() {
        Future<Integer> failed = Repeat.from(0, RepeatTest::isTaken, step -> {
            if (step == 7) {
                throw new IllegalStateException("seven");
            }
            return later(step + 1);
        });
        assertThatThrownBy(() -> Await.await(failed)).hasStackTraceContaining("seven");
    }

    private static boolean isTaken(int step) {
        return step == STEPS;
    }

    private static Future<Integer> later(int value) {
        Promise<Integer> promise = Promise.promise();
        VERTX.get().runOnContext(now -> promise.complete(value));
        return promise.future();
    }
}
