package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.gateway.http.AcceptedLanguage;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Period;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Operators stage plugins, activate them and go back. */
final class PluginRoutes implements Routes {
    private static final String BASE = "/api/v1/admin/plugins";
    private static final String SIGNATURE = "Hegui-Signature";
    private static final long LONGEST = 64L * 1024 * 1024;
    private static final int LONGEST_REASON = 500;
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,120}\\.(jar|zip)");

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Staging staging;
    private final Rollout rollout;
    private final PluginOverview overview;
    private final PluginHistory history;

    @Inject
    PluginRoutes(Staging staging, Rollout rollout, PluginOverview overview, PluginHistory history) {
        this.staging = staging;
        this.rollout = rollout;
        this.overview = overview;
        this.history = history;
    }

    @Override
    public void mount(Router router) {
        router.get(BASE).handler(this::list);
        router.post(BASE).handler(PluginRoutes::operatorFirst);
        router.post(BASE)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST))
                .handler(this::stage);
        router.post(BASE + "/:plugin/:version/activate")
                .handler(JsonBody.handler())
                .handler(this::activate);
        router.post(BASE + "/:plugin/rollback").handler(JsonBody.handler()).handler(this::rollBack);
        router.post(BASE + "/:plugin/deactivate").handler(JsonBody.handler()).handler(this::deactivate);
        router.get(BASE + "/:plugin/history").handler(this::history);
    }

    private void list(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR);
        answer(context, 200, overview.all(AcceptedLanguage.of(context)));
    }

    /** Before a body of megabytes is read, or is taken for a form, as which curl announces whatever it sends. */
    private static void operatorFirst(RoutingContext context) {
        Access.require(context, Role.OPERATOR);
        if (String.valueOf(context.request().getHeader(HttpHeaders.CONTENT_TYPE))
                .startsWith(FORM)) {
            throw new ProblemException(
                    415,
                    "unsupported-media-type",
                    Text.of("格式不支持", "Unsupported media type"),
                    Text.of(
                            "这里需要插件文件而不是表单；请以 Content-Type: application/octet-stream 发送。",
                            "This takes the plugin's file, not a form; send it with Content-Type:"
                                    + " application/octet-stream."));
        }
        context.next();
    }

    private void stage(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        String fileName = parameter(context, "file");
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw ProblemException.badRequest(Text.of(
                    "file 必须是以 .jar 或 .zip 结尾的文件名。", "file must be the name of a file, and end with .jar or .zip."));
        }
        String reason = reason(parameter(context, "reason"));
        Buffer content = Optional.ofNullable(context.body().buffer()).orElseGet(Buffer::buffer);
        staging.stage(new Staging.Handed(fileName, content, signature(context)), operator.subject(), reason)
                .onSuccess(staged -> {
                    context.response().setStatusCode(staged.isNew() ? 201 : 200);
                    context.json(PluginJson.of(staged.version()).put("staged", staged.isNew()));
                })
                .onFailure(context::fail);
    }

    private void activate(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        JsonObject body = JsonBody.of(context);
        Order order = order(operator, body, JsonBody.optionalText(body, "from").map(PluginRoutes::firstDay));
        changed(context, rollout.activate(context.pathParam("plugin"), context.pathParam("version"), order));
    }

    private void rollBack(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        Order order = order(operator, JsonBody.of(context));
        changed(context, rollout.rollBack(context.pathParam("plugin"), order));
    }

    private void deactivate(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        Order order = order(operator, JsonBody.of(context));
        changed(context, rollout.deactivate(context.pathParam("plugin"), order));
    }

    private void history(RoutingContext context) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR);
        String cursor = Optional.ofNullable(context.queryParams().get("cursor")).orElse("");
        answer(context, 200, history.page(context.pathParam("plugin"), cursor));
    }

    private static void changed(RoutingContext context, Future<Outcome> change) {
        answer(context, 200, change.map(PluginJson::of));
    }

    private static void answer(RoutingContext context, int status, Future<JsonObject> body) {
        body.onSuccess(json -> {
                    context.response().setStatusCode(status);
                    context.json(json);
                })
                .onFailure(context::fail);
    }

    private static Order order(Principal operator, JsonObject body) {
        return order(operator, body, Optional.empty());
    }

    private static Order order(Principal operator, JsonObject body, Optional<LocalDate> from) {
        return new Order(
                operator.subject(),
                reason(JsonBody.text(body, "reason")),
                flag(body, "allowDowngrade"),
                flag(body, "allowDatasetChange"),
                from,
                JsonBody.optionalText(body, "acceptance").map(PluginRoutes::reason),
                false);
    }

    private static LocalDate firstDay(String period) {
        try {
            return Period.parse(period).start();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(Text.of(
                    "from 应写成 2027-01-01、2027-01 或 2027-Q1，收到的是“" + period + "”。",
                    "from looks like 2027-01-01, 2027-01 or 2027-Q1; this one was '" + period + "'."));
        }
    }

    private static boolean flag(JsonObject body, String field) {
        Object value = body.getValue(field, false);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw ProblemException.badRequest(
                Text.of("字段 " + field + " 必须是 true 或 false。", "Field " + field + " must be true or false."));
    }

    static String reason(String text) {
        if (text.length() > LONGEST_REASON) {
            throw ProblemException.badRequest(Text.of(
                    "reason 最长 " + LONGEST_REASON + " 个字符。", "reason may have " + LONGEST_REASON + " characters."));
        }
        return text;
    }

    private static String parameter(RoutingContext context, String name) {
        @Nullable String value = context.queryParams().get(name);
        if (value == null || value.isBlank()) {
            throw ProblemException.badRequest(Text.of("缺少参数 " + name + "。", "Parameter " + name + " is missing."));
        }
        return value.strip();
    }

    private static Optional<String> signature(RoutingContext context) {
        @Nullable String header = context.request().getHeader(SIGNATURE);
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getDecoder().decode(header.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(Text.of(
                    SIGNATURE + " 头必须是 .sig 文件的 Base64 编码。",
                    "Header " + SIGNATURE + " must be the .sig file in Base64."));
        }
    }
}
