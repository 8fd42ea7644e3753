package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Operators read what parameters, calendar and register are in force, and stage changes of them. */
final class ReferenceRoutes implements Routes {
    private static final String BASE = "/api/v1/admin/";
    private static final long LONGEST = 16L * 1024 * 1024;
    private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.+_-]{0,79}");

    private final ReferenceStaging staging;
    private final NodePlugins node;

    @Inject
    ReferenceRoutes(ReferenceStaging staging, NodePlugins node) {
        this.staging = staging;
        this.node = node;
    }

    @Override
    public void mount(Router router) {
        router.get(BASE + "parameters").handler(context -> inForce(context, "parameters/"));
        router.get(BASE + "calendar").handler(context -> inForce(context, "calendar/"));
        router.get(BASE + "reference").handler(context -> inForce(context, ""));
        router.post(BASE + "reference").handler(ReferenceRoutes::operatorFirst);
        router.post(BASE + "reference")
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST))
                .handler(this::stage);
    }

    private void inForce(RoutingContext context, String directory) {
        Access.require(context, Role.OPERATOR, Role.AUDITOR, Role.SUPERVISOR);
        staging.inForce()
                .map(files -> {
                    JsonArray items = new JsonArray();
                    files.forEach((name, content) -> {
                        if (name.startsWith(directory)) {
                            items.add(new JsonObject()
                                    .put("file", name)
                                    .put("content", new String(content, StandardCharsets.UTF_8)));
                        }
                    });
                    JsonObject json = new JsonObject().put("items", items);
                    node.active()
                            .active(ReferenceEdition.ID)
                            .ifPresent(edition -> json.put("edition", edition.version()));
                    return json;
                })
                .onSuccess(context::json)
                .onFailure(context::fail);
    }

    /** Before a body of megabytes is read. */
    private static void operatorFirst(RoutingContext context) {
        Access.require(context, Role.OPERATOR);
        context.next();
    }

    private void stage(RoutingContext context) {
        Principal operator = Access.require(context, Role.OPERATOR);
        JsonObject body = JsonBody.of(context);
        String version = JsonBody.text(body, "version");
        if (!VERSION.matcher(version).matches()) {
            throw ProblemException.badRequest(
                    Text.of("version 须以数字开头，如 2027.1。", "version must begin with a digit, such as 2027.1."));
        }
        ReferenceStaging.Handed handed = new ReferenceStaging.Handed(version, files(body), removed(body));
        staging.stage(handed, operator.subject(), PluginRoutes.reason(JsonBody.text(body, "reason")))
                .onSuccess(staged -> {
                    context.response().setStatusCode(201);
                    context.json(PluginJson.of(staged.version()).put("difference", staged.difference()));
                })
                .onFailure(context::fail);
    }

    private static Map<String, byte[]> files(JsonObject body) {
        Map<String, byte[]> files = new HashMap<>();
        if (body.getValue("files", new JsonObject()) instanceof JsonObject given) {
            for (Map.Entry<String, Object> file : given) {
                if (!(file.getValue() instanceof String text)) {
                    throw wrongFiles();
                }
                files.put(file.getKey(), text.getBytes(StandardCharsets.UTF_8));
            }
            return files;
        }
        throw wrongFiles();
    }

    private static Set<String> removed(JsonObject body) {
        Set<String> removed = new HashSet<>();
        if (body.getValue("remove", new JsonArray()) instanceof JsonArray given) {
            for (Object name : given) {
                if (!(name instanceof String text)) {
                    throw wrongFiles();
                }
                removed.add(text);
            }
            return removed;
        }
        throw wrongFiles();
    }

    private static ProblemException wrongFiles() {
        return ProblemException.badRequest(Text.of(
                "files 须为文件名到文本的对象，remove 须为文件名数组。",
                "files must be an object of texts by file name, remove an array of file names."));
    }
}
