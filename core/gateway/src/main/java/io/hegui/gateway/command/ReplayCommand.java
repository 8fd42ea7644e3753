package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui replay}: a filing is judged once more, as it was. */
@Command(
        name = "replay",
        description = {
            "Judges a filing on record once more with the catalogue that judged it, and tells whether the findings are the"
                    + " same, and what the current catalogue would say.",
            "重放：以当时的目录重新校验已存报送，核对校验结果是否一致，并与当前目录比较；不改变任何记录。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Exit status: 0 if the findings are the same, 1 if not."})
final class ReplayCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "The filing's id.")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        PrintWriter out = spec.commandLine().getOut();
        try (OperatorSession session = gateway.open()) {
            JsonObject replay = session.send(HttpMethod.POST, "/submissions/" + id + "/replay", new JsonObject());
            print(replay, out);
            return replay.getBoolean("identical") ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
    }

    private static void print(JsonObject replay, PrintWriter out) {
        out.println(replay.getString("institution") + " " + replay.getString("dataset") + " "
                + replay.getString("period") + "  " + replay.getString("verdict") + ", catalogue "
                + replay.getString("catalogue"));
        out.println("on record:  " + findings(replay.getJsonObject("recorded")));
        out.println("replayed:   " + findings(replay.getJsonObject("replayed")));
        out.println(replay.getBoolean("identical") ? "identical" : "NOT identical");
        differences(replay.getJsonObject("differences"), out);
        JsonObject current = replay.getJsonObject("current");
        if (current.getBoolean("same")) {
            out.println("the catalogue is in force still");
            return;
        }
        out.println("with the current catalogue, " + current.getString("catalogue") + ":");
        JsonArray plugins = current.getJsonArray("plugins");
        for (int i = 0; i < plugins.size(); i++) {
            JsonObject plugin = plugins.getJsonObject(i);
            out.println("  plugin " + plugin.getString("plugin") + "  " + plugin.getString("before", "not there")
                    + " -> " + plugin.getString("after", "not there"));
        }
        if (!current.getBoolean("sameReferenceData")) {
            out.println("  parameters, calendar or regulations are others");
        }
        out.println("  verdict " + current.getString("verdictBefore") + " -> " + current.getString("verdictAfter"));
        differences(current.getJsonObject("differences"), out);
    }

    private static String findings(JsonObject findings) {
        return findings.getLong("findings") + " findings, SHA-256 " + findings.getString("sha256");
    }

    private static void differences(JsonObject differences, PrintWriter out) {
        for (String check : new TreeSet<>(differences.fieldNames())) {
            JsonObject difference = differences.getJsonObject(check);
            out.println("  " + check + "  " + difference.getLong("new") + " new, " + difference.getLong("gone")
                    + " gone, " + difference.getLong("changed") + " changed; rows " + difference.getJsonArray("rows")
                    + " and so on");
        }
    }
}
