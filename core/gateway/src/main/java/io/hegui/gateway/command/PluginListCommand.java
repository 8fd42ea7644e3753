package io.hegui.gateway.command;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hegui plugin list}: what is staged, what is active, and what of it is loaded. */
@Command(
        name = "list",
        description = {"Lists the plugins: versions staged and active, and what of them is loaded. 列出插件。", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class PluginListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        PrintWriter out = spec.commandLine().getOut();
        try (OperatorSession session = gateway.open()) {
            JsonObject plugins = session.plugins();
            for (JsonObject plugin : objects(plugins.getJsonArray("items"))) {
                print(plugin, out);
            }
            out.println("revision " + plugins.getLong("revision") + ", " + plugins.getString("node") + " is at "
                    + plugins.getLong("nodeRevision"));
            objects(plugins.getJsonArray("catalogues"))
                    .forEach(each -> Optional.ofNullable(each.getJsonArray("problems"))
                            .ifPresent(problems ->
                                    problems.forEach(problem -> out.println("  cannot judge periods that end before "
                                            + each.getString("until") + ": " + problem))));
            objects(plugins.getJsonArray("alarms"))
                    .forEach(alarm -> out.println("  alarm " + alarm.getString("kind") + ", "
                            + alarm.getString("subject") + ": " + alarm.getString("text")));
            plugins.getJsonArray("nodeProblems").forEach(problem -> out.println("  behind: " + problem));
        }
        return ExitCode.CLEAN;
    }

    private static void print(JsonObject plugin, PrintWriter out) {
        out.println(plugin.getString("plugin"));
        for (JsonObject version : objects(plugin.getJsonArray("versions"))) {
            out.println("  " + version.getString("version") + "  " + version.getString("state") + "  "
                    + version.getString("sha256").substring(0, 12) + "  " + version.getString("provenance")
                    + "; staged by " + version.getString("stagedBy") + " on " + version.getString("stagedAt") + ": "
                    + version.getString("reason"));
            Optional.ofNullable(version.getJsonObject("tripped"))
                    .ifPresent(trip -> out.println("    tripped on " + trip.getString("at") + ": "
                            + trip.getString("reason")
                            + Optional.ofNullable(trip.getString("returned"))
                                    .map(returned -> "; " + returned + " took its place")
                                    .orElse("; no version before it could take its place")));
        }
        PluginPeriods.lines(plugin.getJsonArray("timeline")).forEach(line -> out.println("  " + line));
        for (JsonObject generation : objects(plugin.getJsonArray("generations"))) {
            if (!generation.getString("state").equals("ACTIVE")) {
                out.println("  loaded here: " + generation.getString("version") + "  " + generation.getString("state")
                        + " since " + generation.getString("since") + ", " + generation.getInteger("runs") + " runs");
            }
        }
    }

    private static List<JsonObject> objects(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            objects.add(array.getJsonObject(i));
        }
        return objects;
    }
}
