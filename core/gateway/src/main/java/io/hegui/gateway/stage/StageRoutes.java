package io.hegui.gateway.stage;

import com.google.inject.Inject;
import io.hegui.gateway.http.AcceptedLanguage;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/** Operators decide through which stages a check goes, and read what it finds while it is watched. */
final class StageRoutes implements Routes {
    private static final String ADMIN = "/api/v1/admin";
    private static final String CHECK = ADMIN + "/checks/:check";
    private static final int DEFAULT_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final StageService service;

    @Inject
    StageRoutes(StageService service) {
        this.service = service;
    }

    @Override
    public void mount(Router router) {
        router.get(ADMIN + "/stages").handler(this::list);
        router.get(CHECK + "/stages").handler(this::show);
        router.put(CHECK + "/stages").handler(JsonBody.handler()).handler(this::decide);
        router.post(CHECK + "/stages/confirm").handler(this::confirm);
        router.get(CHECK + "/watched").handler(this::watched);
        router.get(ADMIN + "/submissions/:id/watched").handler(this::watchedInFiling);
    }

    private void list(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR);
        answer(context, service.list());
    }

    private void show(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR);
        answer(context, service.show(context.pathParam("check")));
    }

    private void decide(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        StageOrder order = StageOrder.of(context.pathParam("check"), JsonBody.of(context));
        answer(context, service.decide(order, operator.subject()));
    }

    private void confirm(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        answer(context, service.confirm(context.pathParam("check"), operator.subject()));
    }

    private void watched(RoutingContext context) {
        Access.require(context, Role.OPERATOR);
        answer(context, service.watched(context.pathParam("check")));
    }

    private void watchedInFiling(RoutingContext context) {
        Access.require(context, Role.OPERATOR);
        HttpServerRequest request = context.request();
        String id = context.pathParam("id");
        UUID submission;
        try {
            submission = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw StageProblems.noSubmission(id);
        }
        try {
            long after = Optional.ofNullable(request.getParam("cursor"))
                    .map(Long::parseLong)
                    .orElse(0L);
            int limit = Optional.ofNullable(request.getParam("limit"))
                    .map(Integer::parseInt)
                    .map(asked -> Math.max(1, Math.min(asked, LARGEST_PAGE)))
                    .orElse(DEFAULT_PAGE);
            answer(
                    context,
                    service.watched(
                            submission,
                            Optional.ofNullable(request.getParam("check")),
                            after,
                            limit,
                            AcceptedLanguage.of(context)));
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest(Text.of(
                    "cursor 取自上一页的 next；limit 为数字。", "cursor is the 'next' of the page before; limit is a number."));
        }
    }

    private static void answer(RoutingContext context, Future<JsonObject> body) {
        body.onSuccess(context::json).onFailure(context::fail);
    }
}
