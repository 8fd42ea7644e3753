package io.hegui.gateway.recall;

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

/** Operators withdraw checks; everybody reads what that changed of their filings. */
final class RecallRoutes implements Routes {
    private static final String RECALLS = "/api/v1/admin/recalls";
    private static final int DEFAULT_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final RecallService service;
    private final Rejudgements rejudgements;

    @Inject
    RecallRoutes(RecallService service, Rejudgements rejudgements) {
        this.service = service;
        this.rejudgements = rejudgements;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/admin/checks/:check/recall")
                .handler(JsonBody.handler())
                .handler(this::recall);
        router.get(RECALLS).handler(this::list);
        router.get(RECALLS + "/:id").handler(this::show);
        router.post(RECALLS + "/:id/confirm").handler(this::confirm);
        router.post(RECALLS + "/:id/take-back").handler(JsonBody.handler()).handler(this::takeBack);
        router.get("/api/v1/rejudgements").handler(this::rejudged);
    }

    private void recall(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        RecallOrder order = RecallOrder.of(context.pathParam("check"), JsonBody.of(context));
        answer(context, 201, service.recall(order, operator.subject()));
    }

    private void list(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR);
        answer(context, 200, service.list());
    }

    private void show(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR);
        answer(context, 200, service.show(id(context)));
    }

    private void confirm(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        answer(context, 200, service.confirm(id(context), operator.subject()));
    }

    private void takeBack(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        String reason = RecallOrder.reason(JsonBody.of(context));
        answer(context, 200, service.takeBack(id(context), operator.subject(), reason));
    }

    private void rejudged(RoutingContext context) {
        Principal principal = Access.require(context, Role.INSTITUTION, Role.SUPERVISOR, Role.AUDITOR, Role.OPERATOR);
        answer(context, 200, rejudgements.page(query(context.request(), principal), AcceptedLanguage.of(context)));
    }

    private static Rejudgements.Query query(HttpServerRequest request, Principal principal) {
        Optional<String> asked = Optional.ofNullable(request.getParam("institution"));
        try {
            return new Rejudgements.Query(
                    // An institution that asks for another one gets an empty page.
                    principal
                            .institution()
                            .map(own -> asked.filter(other -> !other.equals(own))
                                    .map(other -> "")
                                    .orElse(own))
                            .or(() -> asked),
                    Optional.ofNullable(request.getParam("recall")).map(UUID::fromString),
                    Optional.ofNullable(request.getParam("check")),
                    Optional.ofNullable(request.getParam("cursor")).map(Long::parseLong),
                    Optional.ofNullable(request.getParam("limit"))
                            .map(Integer::parseInt)
                            .map(limit -> Math.max(1, Math.min(limit, LARGEST_PAGE)))
                            .orElse(DEFAULT_PAGE));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(Text.of(
                    "recall 为撤回编号；cursor 取自上一页的 next；limit 为数字。",
                    "recall is the id of a recall; cursor is the 'next' of the page before; limit is a number."));
        }
    }

    private static UUID id(RoutingContext context) {
        String text = context.pathParam("id");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(Text.of("没有撤回记录 " + text + "。", "There is no recall " + text + "."));
        }
    }

    private static void answer(RoutingContext context, int status, Future<JsonObject> body) {
        body.onSuccess(json -> {
                    context.response().setStatusCode(status);
                    context.json(json);
                })
                .onFailure(context::fail);
    }
}
