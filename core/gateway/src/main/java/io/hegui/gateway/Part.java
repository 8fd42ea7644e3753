package io.hegui.gateway;

import io.vertx.core.Future;

/**
 * A part of the gateway that must be started. Modules add theirs to the multibinder; parts start in the order in which
 * they are bound, after the database and before the server, and stop in the opposite order.
 */
public interface Part {
    Future<Void> start();

    Future<Void> stop();
}
