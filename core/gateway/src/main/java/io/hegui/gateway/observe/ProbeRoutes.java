package io.hegui.gateway.observe;

import com.google.inject.Inject;
import io.hegui.gateway.http.Routes;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** For those that watch over the process: is it alive, can it serve, how is it doing. */
final class ProbeRoutes implements Routes {
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Vertx vertx;
    private final Readiness readiness;
    private final Alarms alarms;
    private final PrometheusMeterRegistry metrics;

    @Inject
    ProbeRoutes(Vertx vertx, Readiness readiness, Alarms alarms, PrometheusMeterRegistry metrics) {
        this.vertx = vertx;
        this.readiness = readiness;
        this.alarms = alarms;
        this.metrics = metrics;
    }

    @Override
    public void mount(Router router) {
        router.get("/health/live").handler(context -> context.json(new JsonObject().put("status", "UP")));
        router.get("/health/ready").handler(this::ready);
        router.get("/metrics").handler(this::metrics);
    }

    private void ready(RoutingContext context) {
        readiness.check().onSuccess(result -> answer(context, result)).onFailure(context::fail);
    }

    /** Names and states only, and of which kind alarms are open: reasons are in the log, where not everybody reads them. */
    private void answer(RoutingContext context, CheckResult result) {
        JsonObject checks = new JsonObject();
        result.getChecks().forEach(check -> checks.put(check.getId(), state(check)));
        context.response().setStatusCode(CheckResult.isUp(result) ? 200 : 503);
        context.json(new JsonObject()
                .put("status", state(result))
                .put("checks", checks)
                .put("alarms", new JsonArray(alarms.kinds())));
    }

    private static String state(CheckResult result) {
        return CheckResult.isUp(result) ? "UP" : "DOWN";
    }

    private void metrics(RoutingContext context) {
        vertx.executeBlocking(() -> metrics.scrape(), false)
                .onSuccess(text -> context.response()
                        .putHeader("Content-Type", METRICS_TYPE)
                        .end(text))
                .onFailure(context::fail);
    }
}
