package io.hegui.gateway.http;

import io.vertx.ext.web.Router;

/**
 * A part of the HTTP surface, contributed through a Guice multibinder. Mounted once for each event loop that serves, so
 * that its handlers are called from several threads.
 */
public interface Routes {
    void mount(Router router);

    /**
     * The server takes no new requests: answers that would go on by themselves are to end now. Called once for each event
     * loop that serves.
     */
    default void end() {}
}
