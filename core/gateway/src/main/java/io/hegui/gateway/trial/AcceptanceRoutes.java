package io.hegui.gateway.trial;

import com.google.inject.Inject;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/** Operators name the filings that each trial of their datasets judges. */
final class AcceptanceRoutes implements Routes {
    private static final String BASE = "/api/v1/admin/acceptance";
    private static final int LONGEST_REASON = 500;

    private final AcceptanceCorpus corpus;

    @Inject
    AcceptanceRoutes(AcceptanceCorpus corpus) {
        this.corpus = corpus;
    }

    @Override
    public void mount(Router router) {
        router.get(BASE).handler(this::list);
        router.put(BASE + "/:submission").handler(JsonBody.handler()).handler(this::add);
        router.delete(BASE + "/:submission").handler(this::remove);
    }

    private void list(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR);
        answer(context, corpus.all());
    }

    private void add(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        String reason = reason(JsonBody.text(JsonBody.of(context), "reason"));
        answer(context, corpus.add(id(context), reason, operator.subject()).compose(added -> corpus.all()));
    }

    private void remove(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        String reason = reason(Optional.ofNullable(context.queryParams().get("reason"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(
                        () -> ProblemException.badRequest(Text.of("缺少参数 reason。", "Parameter reason is missing."))));
        answer(context, corpus.remove(id(context), reason, operator.subject()).compose(removed -> corpus.all()));
    }

    private static UUID id(RoutingContext context) {
        String text = context.pathParam("submission");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(Text.of("没有报送 " + text + "。", "There is no filing " + text + "."));
        }
    }

    private static String reason(String text) {
        if (text.length() > LONGEST_REASON) {
            throw ProblemException.badRequest(Text.of(
                    "reason 最长 " + LONGEST_REASON + " 个字符。", "reason may have " + LONGEST_REASON + " characters."));
        }
        return text;
    }

    private static void answer(RoutingContext context, Future<JsonObject> body) {
        body.onSuccess(context::json).onFailure(context::fail);
    }
}
