package io.hegui.gateway.flow;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes a step again and again, each after the one before, in constant memory however many there are. A chain of composed
 * futures as long as that overflows the stack when it ends.
 */
public final class Repeat {
    private Repeat() {}

    /**
     * Goes from state to state.
     *
     * @param isLast whether a state ends it
     * @return the last state; fails with what a step fails with
     */
    public static <S> Future<S> from(S start, Predicate<S> isLast, Function<S, Future<S>> step) {
        Promise<S> end = Promise.promise();
        go(start, isLast, step, end);
        return end.future();
    }

    private static <S> void go(S start, Predicate<S> isLast, Function<S, Future<S>> step, Promise<S> end) {
        S state = start;
        while (!isLast.test(state)) {
            // composed, so that a step that throws fails the whole as well
            Future<S> next = Future.succeededFuture(state).compose(step);
            if (!next.succeeded()) {
                next.onSuccess(reached -> go(reached, isLast, step, end)).onFailure(end::fail);
                return;
            }
            state = next.result();
        }
        end.complete(state);
    }
}
