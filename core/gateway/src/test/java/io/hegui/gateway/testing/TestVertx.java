package io.hegui.gateway.testing;

import io.hegui.gateway.http.VertxSettings;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Vert.x for one test class, with the program's settings: {@code @RegisterExtension static final TestVertx}. */
public final class TestVertx implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Vertx vertx;

    public static VertxOptions options() {
        return VertxSettings.options();
    }

    public Vertx get() {
        if (vertx == null) {
            vertx = Vertx.vertx(options());
        }
        return vertx;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        get();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Await.await(get().close());
        vertx = null;
    }
}
