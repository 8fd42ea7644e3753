package io.hegui.gateway.command;

import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.GatewayConfig;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts and stops the gateway from a program's main thread, which may wait. */
final class GatewayStart {
    private static final long STOP_SECONDS = 90;

    private GatewayStart() {}

    /** @throws CommandFailedException saying in one message why it cannot start */
    static Gateway start(GatewayConfig config, Clock clock) {
        try {
            return Gateway.start(config, clock)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandFailedException("the gateway cannot start: " + cause.getMessage());
        }
    }

    static void stop(Gateway running) {
        try {
            running.close().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.err.println("hegui: not stopped in order: " + e);
        }
    }
}
