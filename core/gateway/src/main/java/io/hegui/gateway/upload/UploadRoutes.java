package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.http.Routes;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Resumable uploads: the tus protocol, and {@code GET} beside it. */
final class UploadRoutes implements Routes {
    private final Map<HttpMethod, Handler<RoutingContext>> all = new LinkedHashMap<>();
    private final Map<HttpMethod, Handler<RoutingContext>> one = new LinkedHashMap<>();
    private final long maxBytes;

    @Inject
    UploadRoutes(
            CreateHandler create,
            AppendHandler append,
            StandingHandler standing,
            TerminateHandler terminate,
            GatewayConfig config) {
        this.maxBytes = config.submission().maxBytes();
        all.put(HttpMethod.OPTIONS, this::options);
        all.put(HttpMethod.POST, create);
        one.put(HttpMethod.OPTIONS, this::options);
        one.put(HttpMethod.HEAD, standing::head);
        one.put(HttpMethod.GET, standing::get);
        one.put(HttpMethod.PATCH, append);
        one.put(HttpMethod.DELETE, terminate);
    }

    @Override
    public void mount(Router router) {
        router.route("/api/v1/uploads").handler(context -> dispatch(context, all));
        router.route("/api/v1/uploads/:id").handler(context -> dispatch(context, one));
    }

    private static void dispatch(RoutingContext context, Map<HttpMethod, Handler<RoutingContext>> handlers) {
        HttpMethod method = UploadRequest.method(context.request());
        Handler<RoutingContext> handler = handlers.get(method);
        if (handler == null) {
            context.response()
                    .putHeader(
                            HttpHeaders.ALLOW,
                            handlers.keySet().stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
            context.fail(405);
            return;
        }
        context.response().putHeader(Tus.RESUMABLE, Tus.VERSION);
        boolean partOfProtocol = !method.equals(HttpMethod.OPTIONS) && !method.equals(HttpMethod.GET);
        if (partOfProtocol && !Tus.VERSION.equals(context.request().getHeader(Tus.RESUMABLE))) {
            throw UploadProblems.version();
        }
        handler.handle(context);
    }

    /** What this server can do. */
    private void options(RoutingContext context) {
        context.response()
                .putHeader("Tus-Version", Tus.VERSION)
                .putHeader("Tus-Extension", Tus.EXTENSIONS)
                .putHeader("Tus-Checksum-Algorithm", UploadChecksum.SUPPORTED)
                .putHeader("Tus-Max-Size", Long.toString(maxBytes))
                .setStatusCode(204)
                .end();
    }
}
