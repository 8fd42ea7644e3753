package io.hegui.gateway.institution;

import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.hegui.sdk.value.CreditCode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;

/** Operators say who may file. */
final class InstitutionRoutes implements Routes {
    private static final String BASE = "/api/v1/admin/institutions";
    private static final int PAGE = 200;

    private final Pool pool;
    private final Institutions institutions;
    private final AuditLog audit;

    @Inject
    InstitutionRoutes(Pool pool, Institutions institutions, AuditLog audit) {
        this.pool = pool;
        this.institutions = institutions;
        this.audit = audit;
    }

    @Override
    public void mount(Router router) {
        router.get(BASE).handler(this::list);
        router.put(BASE + "/:id").handler(JsonBody.handler()).handler(this::put);
    }

    private void list(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.SUPERVISOR, Role.AUDITOR);
        String after =
                context.queryParams().contains("cursor") ? context.queryParams().get("cursor") : "";
        institutions
                .page(pool, after, PAGE)
                .onSuccess(page -> context.json(json(page)))
                .onFailure(context::fail);
    }

    private void put(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        Institution institution = institution(context.pathParam("id"), JsonBody.of(context));
        pool.withTransaction(transaction -> institutions
                        .put(transaction, institution)
                        .compose(created -> audit.append(
                                        transaction,
                                        operator.subject(),
                                        "institution.put",
                                        institution.id().code(),
                                        json(institution))
                                .map(created)))
                .onSuccess(created -> context.response().setStatusCode(created ? 201 : 200))
                .onSuccess(created -> context.json(json(institution)))
                .onFailure(context::fail);
    }

    private static Institution institution(String id, JsonObject body) {
        try {
            Object active = body.getValue("active", true);
            if (!(active instanceof Boolean flag)) {
                throw new IllegalArgumentException("active must be true or false");
            }
            return new Institution(
                    CreditCode.parse(id),
                    JsonBody.text(body, "name"),
                    JsonBody.text(body, "type"),
                    JsonBody.text(body, "region"),
                    flag);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    Text.of("机构信息有误：" + e.getMessage(), "Wrong institution: " + e.getMessage()));
        }
    }

    private static JsonObject json(List<Institution> page) {
        JsonArray items = new JsonArray();
        page.forEach(institution -> items.add(json(institution)));
        JsonObject answer = new JsonObject().put("items", items);
        if (page.size() == PAGE) {
            answer.put("next", page.get(PAGE - 1).id().code());
        }
        return answer;
    }

    private static JsonObject json(Institution institution) {
        return new JsonObject()
                .put("id", institution.id().code())
                .put("name", institution.name())
                .put("type", institution.type())
                .put("region", institution.region())
                .put("active", institution.active());
    }
}
