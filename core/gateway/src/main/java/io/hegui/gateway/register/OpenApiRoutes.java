package io.hegui.gateway.register;

import com.google.inject.Inject;
import io.hegui.gateway.endpoint.EndpointDescriptions;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.plugin.PluginHost;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of this API, for programs: {@code GET /openapi.json}. */
public final class OpenApiRoutes implements Routes {
    private final PluginHost plugins;
    private final Buffer description;

    @Inject
    OpenApiRoutes(PluginHost plugins) {
        this.plugins = plugins;
        try (InputStream in = OpenApiRoutes.class.getResourceAsStream("/http/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the description of the API is missing from the program");
            }
            this.description = Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void mount(Router router) {
        router.get("/openapi.json")
                .handler(context -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(whole()));
    }

    /** What the gateway itself answers, and what the plugins of the present catalogue do. */
    private Buffer whole() {
        JsonObject document = new JsonObject(description);
        EndpointDescriptions.addTo(
                document.getJsonObject("paths"), plugins.current().catalogue());
        return document.toBuffer();
    }
}
