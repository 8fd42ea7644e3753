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
import io.hegui.gateway.config.GatewayConfig;
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
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the handlers of plugins, on workers of their own, a bounded number at a time. */
final class EndpointCalls {
    private static final int THREADS = 4;
    /** Calls that wait or go on; a handler that hangs holds a thread for good, and must not gather requests. */
    private static final int MOST = 64;

    private final PluginHost plugins;
    private final Clock clock;
    private final OwnFilings filings;
    private final WorkerExecutor workers;
    private final Duration deadline;
    private final AtomicInteger underWay = new AtomicInteger();

    @Inject
    EndpointCalls(PluginHost plugins, Clock clock, OwnFilings filings, Vertx vertx, GatewayConfig config) {
        this.filings = filings;
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
            return Future.failedFuture(EndpointProblems.busy());
        }
        return workers.executeBlocking(() -> onWorker(plugin, method, path, fields, principal, language), false)
                .onComplete(done -> underWay.decrementAndGet())
                .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> Future.failedFuture(
                        failure instanceof TimeoutException ? EndpointProblems.late(plugin, path) : failure));
    }

    private JsonObject onWorker(
            String plugin,
            Method method,
            String path,
            Map<String, String> fields,
            Principal principal,
            Language language)
            throws IOException {
        try (CatalogueLease lease = plugins.lease().orElseThrow(EndpointProblems::busy)) {
            Catalogue catalogue = lease.catalogue();
            PlannedEndpoint planned = catalogue.endpoints().stream()
                    .filter(candidate -> candidate.plugin().equals(plugin)
                            && candidate.endpoint().method() == method
                            && candidate.endpoint().path().equals(path))
                    .findFirst()
                    .orElseThrow(EndpointProblems::busy);
            Record request = request(catalogue, planned, fields, language);
            try (CallContext context = new CallContext(catalogue, principal, clock, filings, plugin + " " + path)) {
                return answer(planned, request, context);
            }
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
            return read.record().orElseThrow(() -> EndpointProblems.wrong(catalogue, read.findings(), language));
        } catch (BindingFault e) {
            throw EndpointProblems.broken(planned, e.reason());
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
        throw EndpointProblems.broken(planned, ((Thrown<Object>) outcome).reason());
    }

    @SuppressWarnings("unchecked") // the request was read as a record of the endpoint's own request type
    private static <Q extends Record> Record handle(Endpoint<Q, ?> endpoint, Record request, EndpointContext context) {
        return endpoint.handler().handle((Q) request, context);
    }
}
