package io.hegui.gateway.trial;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.config.PluginsConfig;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.rollout.Rehearsal;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Operators try a staged version, watch it and call it off. */
final class TrialRoutes implements Routes {
    private static final String TRIAL = "/api/v1/admin/plugins/:plugin/:version/trial";

    private final TrialRunner runner;
    private final Trials trials;
    private final Rehearsal rehearsal;
    private final int filings;

    @Inject
    TrialRoutes(TrialRunner runner, Trials trials, Rehearsal rehearsal, GatewayConfig config) {
        this.runner = runner;
        this.trials = trials;
        this.rehearsal = rehearsal;
        this.filings = config.plugins().trialFilings();
    }

    @Override
    public void mount(Router router) {
        router.post(TRIAL).handler(JsonBody.handler()).handler(this::start);
        router.get(TRIAL).handler(this::show);
        router.delete(TRIAL).handler(this::cancel);
    }

    private void start(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        int latest = filings(JsonBody.of(context));
        answer(context, 202, runner.start(plugin(context), version(context), latest, operator.subject()));
    }

    private void show(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR);
        String plugin = plugin(context);
        String version = version(context);
        answer(
                context,
                200,
                rehearsal
                        .sha256(plugin, version)
                        .compose(trials::latest)
                        .map(latest -> latest.orElseThrow(() -> TrialProblems.none(plugin, version))));
    }

    private void cancel(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        answer(context, 200, runner.cancel(plugin(context), version(context), operator.subject()));
    }

    private int filings(JsonObject body) {
        Object value = body.getValue("filings", filings);
        if (value instanceof Integer count && count >= 1 && count <= PluginsConfig.MOST_TRIAL_FILINGS) {
            return count;
        }
        throw ProblemException.badRequest(Text.of(
                "字段 filings 必须是 1 至 " + PluginsConfig.MOST_TRIAL_FILINGS + " 的整数。",
                "Field filings must be a whole number from 1 to " + PluginsConfig.MOST_TRIAL_FILINGS + "."));
    }

    private static String plugin(RoutingContext context) {
        return context.pathParam("plugin");
    }

    private static String version(RoutingContext context) {
        return context.pathParam("version");
    }

    private static void answer(RoutingContext context, int status, Future<Trial> trial) {
        trial.onSuccess(found -> {
                    context.response().setStatusCode(status);
                    context.json(found.json());
                })
                .onFailure(context::fail);
    }
}
