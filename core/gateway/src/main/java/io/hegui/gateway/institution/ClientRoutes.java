package io.hegui.gateway.institution;

import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Clients;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;

/** Operators give programs their credentials. */
final class ClientRoutes implements Routes {
    private record Wanted(Role role, Optional<String> institution) {}

    private final Pool pool;
    private final Clients clients;
    private final Institutions institutions;
    private final AuditLog audit;

    @Inject
    ClientRoutes(Pool pool, Clients clients, Institutions institutions, AuditLog audit) {
        this.pool = pool;
        this.clients = clients;
        this.institutions = institutions;
        this.audit = audit;
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/admin/clients").handler(JsonBody.handler()).handler(this::add);
    }

    private void add(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        Wanted wanted = wanted(JsonBody.of(context));
        pool.withTransaction(transaction -> known(transaction, wanted)
                        .compose(checked -> clients.add(transaction, wanted.role(), wanted.institution()))
                        .compose(credentials -> audit.append(
                                        transaction,
                                        operator.subject(),
                                        "client.add",
                                        credentials.clientId(),
                                        details(wanted))
                                .map(credentials)))
                .onSuccess(credentials -> context.response().setStatusCode(201))
                .onSuccess(credentials -> context.json(details(wanted)
                        .put("client_id", credentials.clientId())
                        .put("client_secret", credentials.secret())))
                .onFailure(context::fail);
    }

    private Future<Void> known(SqlConnection transaction, Wanted wanted) {
        if (wanted.institution().isEmpty()) {
            return Future.succeededFuture();
        }
        return institutions
                .find(transaction, wanted.institution().get())
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture()
                        : Future.failedFuture(ProblemException.badRequest(
                                Text.of("没有该机构，请先登记。", "There is no such institution; register it first."))));
    }

    private static Wanted wanted(JsonObject body) {
        String name = JsonBody.text(body, "role");
        Role role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(Text.of(
                        "role 必须是 " + Arrays.toString(Role.values()) + " 之一。",
                        "role must be one of " + Arrays.toString(Role.values()) + ".")));
        Optional<String> institution = JsonBody.optionalText(body, "institution");
        if ((role == Role.INSTITUTION) != institution.isPresent()) {
            throw ProblemException.badRequest(Text.of(
                    "角色 INSTITUTION 必须给出 institution，其他角色不得给出。",
                    "Role INSTITUTION needs an institution, and no other role has one."));
        }
        return new Wanted(role, institution);
    }

    private static JsonObject details(Wanted wanted) {
        JsonObject details = new JsonObject().put("role", wanted.role().name());
        wanted.institution().ifPresent(id -> details.put("institution", id));
        return details;
    }
}
