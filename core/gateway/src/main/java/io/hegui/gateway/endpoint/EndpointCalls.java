package io.hegui.gateway.endpoint;

import com.google.inject.Inject;
import io.hegui.engine.bind.BindingFault;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.PlannedEndpoint;
import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.check.RequestReader;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.http.Problem;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.plugin.CatalogueLease;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.security.Principal;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.endpoint.Endpoint;
import io.hegui.sdk.endpoint.EndpointContext;
import io.hegui.sdk.endpoint.EndpointRefusedException;
import io.hegui.sdk.endpoint.Method;
import io.hegui.sdk.endpoint.Nothing;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the handlers of plugins, on workers of their own, a bounded number at a time. */
final class EndpointCalls {
    private static final Logger log = LoggerFactory.getLogger(EndpointCalls.class);

    private static final int THREADS = 4;
    /** Calls that wait or go on; a handler that hangs holds a thread for good, and must not gather requests. */
    private static final int MOST = 64;

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final PluginHost plugins;
    private final Clock clock;
    private final WorkerExecutor workers;
    private final Duration deadline;
    private final AtomicInteger underWay = new AtomicInteger();

    @Inject
    EndpointCalls(PluginHost plugins, Clock clock, Vertx vertx, GatewayConfig config) {
        this.plugins = plugins;
        this.clock = clock;
        this.deadline = config.run().checkDeadline();
        this.workers = vertx.createSharedWorkerExecutor("hegui-endpoints", THREADS, 1, TimeUnit.MINUTES);
    }

    /** The answer; fails with {@link ProblemException}. */
    Future<JsonObject> call(
            String plugin,
            Method method,
            String path,
            Map<String, String> fields,
            Principal principal,
            Language language) {
        if (underWay.incrementAndGet() > MOST) {
            underWay.decrementAndGet();
            return Future.failedFuture(busy());
        }
        return workers.executeBlocking(() -> onWorker(plugin, method, path, fields, principal, language), false)
                .onComplete(done -> underWay.decrementAndGet())
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure ->
                        Future.failedFuture(failure instanceof TimeoutException ? late(plugin, path) : failure));
    }

    private JsonObject onWorker(
            String plugin,
            Method method,
            String path,
            Map<String, String> fields,
            Principal principal,
            Language language) {
        try (CatalogueLease lease = plugins.lease().orElseThrow(EndpointCalls::busy)) {
            Catalogue catalogue = lease.catalogue();
            PlannedEndpoint planned = catalogue.endpoints().stream()
                    .filter(candidate -> candidate.plugin().equals(plugin)
                            && candidate.endpoint().method() == method
                            && candidate.endpoint().path().equals(path))
                    .findFirst()
                    .orElseThrow(EndpointCalls::busy);
            Record request = request(catalogue, planned, fields, language);
            return answer(planned, request, new CallContext(catalogue, principal, clock));
        }
    }

    private static Record request(
            Catalogue catalogue, PlannedEndpoint planned, Map<String, String> fields, Language language) {
        if (planned.request().isEmpty()) {
            if (!fields.isEmpty()) {
                throw ProblemException.badRequest(
                        Text.of("此接口没有参数。", "This endpoint takes no fields, got " + fields.keySet() + "."));
            }
            return new Nothing();
        }
        try {
            RequestReader.Read read =
                    new RequestReader(catalogue, planned.request().get()).read(fields);
            return read.record().orElseThrow(() -> wrong(catalogue, read, language));
        } catch (BindingFault e) {
            throw broken(planned, e.reason());
        }
    }

    private static JsonObject answer(PlannedEndpoint planned, Record request, EndpointContext context) {
        Outcome<Object> outcome = GuardedCall.get(() -> {
            try {
                return AnswerJson.of(handle(planned.endpoint(), request, context));
            } catch (EndpointRefusedException e) {
                return e.reason();
            }
        });
        if (outcome instanceof Returned<Object> returned) {
            if (returned.value() instanceof JsonObject json) {
                return json;
            }
            throw new ProblemException(422, "refused", Text.of("无法处理", "Cannot be answered"), (Text) returned.value());
        }
        throw broken(planned, ((Thrown<Object>) outcome).reason());
    }

    @SuppressWarnings("unchecked") // the request was read as a record of the endpoint's own request type
    private static <Q extends Record> Record handle(Endpoint<Q, ?> endpoint, Record request, EndpointContext context) {
        return endpoint.handler().handle((Q) request, context);
    }

    private static ProblemException wrong(Catalogue catalogue, RequestReader.Read read, Language language) {
        FindingRenderer zh = FindingRenderer.of(catalogue, Language.ZH);
        FindingRenderer en = FindingRenderer.of(catalogue, Language.EN);
        FindingRenderer spoken = language == Language.ZH ? zh : en;
        JsonArray errors = new JsonArray();
        read.findings()
                .forEach(finding -> errors.add(new JsonObject()
                        .put("check", finding.check())
                        .put("field", finding.field())
                        .put("message", spoken.message(finding))));
        return new ProblemException(new Problem(
                400,
                "bad-request",
                Text.of("请求有误", "Bad request"),
                Text.of(
                        zh.message(read.findings().get(0)),
                        en.message(read.findings().get(0))),
                Map.of(),
                Map.of("errors", errors)));
    }

    private static ProblemException broken(PlannedEndpoint planned, String reason) {
        log.error(
                "endpoint {} {} of plugin {} failed: {}",
                planned.endpoint().method(),
                planned.endpoint().path(),
                planned.plugin(),
                reason);
        return new ProblemException(
                502,
                "plugin-failed",
                Text.of("插件故障", "Plugin failure"),
                Text.of(
                        "插件“" + planned.plugin() + "”未能应答，请联系监管方。",
                        "Plugin '" + planned.plugin() + "' could not answer; the fault is on this side."));
    }

    private static ProblemException late(String plugin, String path) {
        log.error("endpoint {} of plugin {} did not answer in time", path, plugin);
        return new ProblemException(
                504,
                "plugin-late",
                Text.of("插件超时", "Plugin too slow"),
                Text.of("插件“" + plugin + "”未在限定时间内应答。", "Plugin '" + plugin + "' did not answer in time."));
    }

    private static ProblemException busy() {
        return new ProblemException(
                503,
                "busy",
                Text.of("繁忙", "Busy"),
                Text.of("请稍后重试。", "Try again shortly."),
                Map.of("Retry-After", Long.toString(TRY_AGAIN.toSeconds())));
    }
}
