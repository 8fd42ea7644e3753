package io.hegui.gateway.endpoint;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.PlannedEndpoint;
import io.hegui.gateway.http.AcceptedLanguage;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.hegui.sdk.endpoint.Method;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /api/v1/plugins/<plugin>/…}: finds the endpoint, who may call it, and the fields of the request. */
final class EndpointRoutes implements Routes {
    private static final String PREFIX = "/api/v1/plugins/";

    private final PluginHost plugins;
    private final EndpointCalls calls;

    @Inject
    EndpointRoutes(PluginHost plugins, EndpointCalls calls) {
        this.plugins = plugins;
        this.calls = calls;
    }

    @Override
    public void mount(Router router) {
        router.get(PREFIX + ":plugin/*").handler(this::answer);
        router.post(PREFIX + ":plugin/*").handler(JsonBody.handler()).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        String plugin = context.pathParam("plugin");
        String path = context.normalizedPath().substring(PREFIX.length() + plugin.length());
        Method method = Method.valueOf(context.request().method().name());
        List<PlannedEndpoint> there = plugins.current().catalogue().endpoints().stream()
                .filter(planned -> planned.plugin().equals(plugin)
                        && planned.endpoint().path().equals(path))
                .toList();
        PlannedEndpoint planned = there.stream()
                .filter(candidate -> candidate.endpoint().method() == method)
                .findFirst()
                .orElseThrow(() -> there.isEmpty() ? unknown(plugin, path) : otherMethod(there));
        Principal principal = Access.require(
                context,
                planned.endpoint().callers().stream()
                        .map(caller -> Role.valueOf(caller.name()))
                        .toArray(Role[]::new));
        Map<String, String> fields = method == Method.GET ? parameters(context) : body(context);
        calls.call(planned.plugin(), method, path, fields, principal, AcceptedLanguage.of(context))
                .onSuccess(context::json)
                .onFailure(context::fail);
    }

    private static Map<String, String> parameters(RoutingContext context) {
        Map<String, String> fields = new LinkedHashMap<>();
        context.queryParams().forEach(parameter -> {
            // The language of the answer is the gateway's own parameter.
            if (!parameter.getKey().equals("lang") && fields.put(parameter.getKey(), parameter.getValue()) != null) {
                throw ProblemException.badRequest(Text.of(
                        "参数 " + parameter.getKey() + " 出现了两次。",
                        "Parameter " + parameter.getKey() + " is there twice."));
            }
        });
        return fields;
    }

    private static Map<String, String> body(RoutingContext context) {
        JsonObject body = JsonBody.of(context);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : body.fieldNames()) {
            Object value = body.getValue(name);
            if (value instanceof JsonObject || value instanceof JsonArray) {
                throw ProblemException.badRequest(Text.of(
                        "字段 " + name + " 必须是文本、数字或布尔值。", "Field " + name + " must be a text, a number or a boolean."));
            }
            fields.put(name, value == null ? "" : value.toString());
        }
        return fields;
    }

    private static ProblemException unknown(String plugin, String path) {
        return ProblemException.notFound(Text.of(
                "插件“" + plugin + "”没有接口 " + path + "。", "Plugin '" + plugin + "' has no endpoint " + path + "."));
    }

    private static ProblemException otherMethod(List<PlannedEndpoint> there) {
        String allowed = there.stream()
                .map(planned -> planned.endpoint().method().name())
                .sorted()
                .collect(Collectors.joining(", "));
        return new ProblemException(
                405,
                "method-not-allowed",
                Text.of("方法不允许", "Method not allowed"),
                Text.of("此接口的方法为 " + allowed + "。", "This endpoint is called with " + allowed + "."),
                Map.of("Allow", allowed));
    }
}
