package io.hegui.gateway.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** What browsers and caches must not do with our answers. */
final class SecurityHeaders implements Handler<RoutingContext> {
    private final boolean strictTransport;

    /** @param strictTransport false with a certificate made for development, which browsers would then never forgive */
    SecurityHeaders(boolean strictTransport) {
        this.strictTransport = strictTransport;
    }

    @Override
    public void handle(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("Referrer-Policy", "no-referrer");
        if (strictTransport) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }
}
