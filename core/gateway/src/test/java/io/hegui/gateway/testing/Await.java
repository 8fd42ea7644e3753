package io.hegui.gateway.testing;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Turns futures into values on the test's own thread. */
public final class Await {
    private Await() {}

    /** Waits at most 30 seconds; a failure is thrown as it is. */
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            return Await.<T, RuntimeException>rethrow(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("no result in time", e);
        }
    }

    /**
     * Whether something becomes so within a minute.
     *
     * @param between done between looks, such as a request, which lets a gateway get on
     */
    public static boolean becomes(BooleanSupplier wanted, Runnable between) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return wanted.getAsBoolean();
            }
            between.run();
        }
        return true;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T, E extends Throwable> T rethrow(Throwable failure) throws E {
        throw (E) failure;
    }
}
