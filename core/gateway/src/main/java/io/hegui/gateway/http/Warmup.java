package io.hegui.gateway.http;

import io.hegui.gateway.config.ServerConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does everything once on event loops that serve nobody: the first TLS handshake, the first request of either protocol.
 * Loading those classes takes longer than a serving event loop may be busy. The database does the same for itself.
 */
public final class Warmup {
    private static final int ROUNDS = 3;
    /** Long enough for the cipher to be compiled. */
    private static final String LONG = "warm".repeat(40_000);

    private final Vertx vertx;

    private Warmup(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Succeeds on the serving Vert.x.
     *
     * @param more what else is to be done on such a loop, for example the check of a token
     */
    public static Future<Void> run(Vertx serving, ServerConfig.Tls tls, Supplier<Future<?>> more) {
        return serving.executeBlocking(
                () -> {
                    CompletableFuture<Void> warm = new CompletableFuture<>();
                    // Not from a Vert.x thread: what is made there would belong to the Vert.x that serves.
                    new Thread(() -> onThrowawayVertx(tls, more, warm), "warmup").start();
                    return warm.get();
                },
                false);
    }

    private static void onThrowawayVertx(ServerConfig.Tls tls, Supplier<Future<?>> more, CompletableFuture<Void> warm) {
        VertxOptions patient = new VertxOptions()
                .setEventLoopPoolSize(2)
                .setMaxEventLoopExecuteTime(60)
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS);
        Vertx throwaway = Vertx.vertx(patient);
        Warmup warmup = new Warmup(throwaway);
        warmup.requests(tls)
                .compose(done -> warmup.onLoop(more))
                .onSuccess(warm::complete)
                .onFailure(warm::completeExceptionally)
                .onComplete(done -> throwaway.close());
    }

    private Future<Void> onLoop(Supplier<Future<?>> work) {
        return Future.future(promise ->
                vertx.runOnContext(ignored -> work.get().<Void>mapEmpty().onComplete(promise)));
    }

    private Future<Void> requests(ServerConfig.Tls tls) {
        Routes echo = router -> {
            router.post("/warm").handler(JsonBody.handler()).handler(context -> context.json(JsonBody.of(context)));
            router.get("/fail").handler(context -> context.fail(400));
        };
        return vertx.createHttpServer(TlsOptions.server(tls))
                .requestHandler(RootRouter.of(
                        vertx,
                        List.of(new RequestId(), new SecurityHeaders(false)),
                        RoutingContext::next,
                        List.of(echo)))
                .listen(0, "127.0.0.1")
                .compose(server -> rounds(HttpVersion.HTTP_2, server.actualPort())
                        .compose(done -> rounds(HttpVersion.HTTP_1_1, server.actualPort())));
    }

    private Future<Void> rounds(HttpVersion version, int port) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setUseAlpn(true)
                .setProtocolVersion(version));
        List<Future<?>> requests = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            requests.add(send(client, HttpMethod.POST, port, "/warm", new JsonObject().put("warm", LONG)));
            requests.add(send(client, HttpMethod.GET, port, "/fail", new JsonObject()));
            requests.add(send(client, HttpMethod.GET, port, "/missing", new JsonObject()));
        }
        return Future.all(requests).eventually(client::close).mapEmpty();
    }

    private static Future<Buffer> send(HttpClient client, HttpMethod method, int port, String path, JsonObject body) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path);
        return client.request(options)
                .compose(request -> method.equals(HttpMethod.POST) ? request.send(body.toBuffer()) : request.send())
                .compose(response -> response.body());
    }
}
