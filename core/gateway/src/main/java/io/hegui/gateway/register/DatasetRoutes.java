package io.hegui.gateway.register;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.AcceptedLanguage;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.institution.Institution;
import io.hegui.gateway.institution.Institutions;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What is to be filed, today or for the period that is asked for. An institution sees its own datasets; others see all, and
 * name the type where it matters.
 */
public final class DatasetRoutes implements Routes {
    private static final String ONE = "/api/v1/datasets/:id";

    private final Database database;
    private final Institutions institutions;
    private final AskedCatalogue asked;

    @Inject
    DatasetRoutes(Database database, Institutions institutions, AskedCatalogue asked) {
        this.database = database;
        this.institutions = institutions;
        this.asked = asked;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/datasets").handler(this::list);
        router.get(ONE)
                .handler(one((context, plan) -> context.json(
                        DatasetJson.of(plan, AcceptedLanguage.of(context)).put("columns", columns(context, plan)))));
        router.get(ONE + "/template.csv").handler(one(this::template));
        router.get(ONE + "/schema.json")
                .handler(one((context, plan) -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/schema+json")
                        .end(plan.jsonSchema())));
    }

    private void list(RoutingContext context) {
        Language language = AcceptedLanguage.of(context);
        visible(context)
                .onSuccess(plans -> {
                    JsonArray items = new JsonArray();
                    plans.forEach(plan -> items.add(DatasetJson.of(plan, language)));
                    context.json(new JsonObject().put("items", items));
                })
                .onFailure(context::fail);
    }

    private io.vertx.core.Handler<RoutingContext> one(BiConsumer<RoutingContext, DatasetPlan> answer) {
        return context -> visible(context)
                .map(plans -> only(context, plans))
                .onSuccess(plan -> answer.accept(context, plan))
                .onFailure(context::fail);
    }

    private Future<List<DatasetPlan>> visible(RoutingContext context) {
        Principal principal = Access.require(context, Role.INSTITUTION, Role.SUPERVISOR, Role.OPERATOR, Role.AUDITOR);
        List<DatasetPlan> all = asked.of(context).datasets();
        if (principal.role() != Role.INSTITUTION) {
            return Future.succeededFuture(all);
        }
        return institutions
                .find(database.pool(), principal.institution().orElse(""))
                .map(found -> all.stream()
                        .filter(plan -> found.map(Institution::type)
                                .filter(plan.dataset().institutionTypes()::contains)
                                .isPresent())
                        .toList());
    }

    private static DatasetPlan only(RoutingContext context, List<DatasetPlan> plans) {
        String id = context.pathParam("id");
        Optional<String> type = Optional.ofNullable(context.request().getParam("type"));
        List<DatasetPlan> found = plans.stream()
                .filter(plan -> plan.dataset().id().equals(id))
                .filter(plan ->
                        type.map(plan.dataset().institutionTypes()::contains).orElse(true))
                .toList();
        if (found.isEmpty()) {
            throw RegisterRoutes.unknown("dataset", "数据集", id);
        }
        if (found.size() > 1) {
            throw new ProblemException(
                    400,
                    "parameter-type",
                    Text.of("需要机构类型", "An institution type is needed"),
                    Text.of(
                            "多种机构都有数据集“" + id + "”，请加 ?type=机构类型代码。",
                            "Several institution types file a dataset '" + id + "'; add ?type=CODE."));
        }
        return found.get(0);
    }

    private void template(RoutingContext context, DatasetPlan plan) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .putHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + plan.dataset().id() + ".csv\"")
                .end(plan.templateCsv(AcceptedLanguage.of(context)));
    }

    private static JsonArray columns(RoutingContext context, DatasetPlan plan) {
        return DatasetJson.columns(plan, AcceptedLanguage.of(context));
    }
}
