package io.hegui.gateway.command;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui reference stage}: hands changed files in; they are tried and shown as a difference, and not in force yet. */
@Command(
        name = "stage",
        description = {
            "Makes an edition of what is in force with these files in it. All plugins are tried with it; nothing is in force yet.",
            "以给定文件替换或补充生效文件，生成新版本：与全部插件一起试载并显示差异，尚不生效。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {
            "",
            "Example:",
            "  hegui reference stage parameters/cap.warn.csv --edition 2027.1 --reason 'LPR of January'",
            "  hegui plugin activate reference 2027.1 --reason 'LPR of January'"
        })
final class ReferenceStageCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "In a directory called calendar, regulations, parameters or plugins, which becomes part of its name.")
    private List<Path> files = List.of();

    @Option(names = "--remove", paramLabel = "NAME", description = "A file that goes, such as parameters/cap.warn.csv.")
    private List<String> removed = List.of();

    @Option(names = "--edition", required = true, paramLabel = "NUMBER", description = "Such as 2027.1.")
    @SuppressWarnings("NullAway.Init") // required
    private String edition;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        PrintWriter out = spec.commandLine().getOut();
        JsonObject request = new JsonObject()
                .put("version", edition)
                .put("reason", reason)
                .put("files", contents())
                .put("remove", new JsonArray(removed));
        try (OperatorSession session = gateway.open()) {
            out.println("trying " + edition + " with all plugins ...");
            out.flush();
            JsonObject staged = session.stageReference(request);
            JsonArray difference = staged.getJsonArray("difference");
            for (int i = 0; i < difference.size(); i++) {
                print(difference.getJsonObject(i), out);
            }
            out.println("reference " + edition + " is staged, SHA-256 " + staged.getString("sha256"));
            out.println("Next: hegui plugin activate reference " + edition + " --reason ...");
        }
        return ExitCode.CLEAN;
    }

    private JsonObject contents() {
        JsonObject contents = new JsonObject();
        for (Path file : files) {
            Path whole = file.toAbsolutePath().normalize();
            Path directory = whole.getParent();
            try {
                contents.put(
                        (directory == null ? "" : directory.getFileName() + "/") + whole.getFileName(),
                        Files.readString(whole, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new CommandFailedException("the file " + file + " cannot be read as UTF-8: " + e);
            }
        }
        return contents;
    }

    private static void print(JsonObject file, PrintWriter out) {
        out.println(file.getString("file"));
        file.getJsonArray("removed").forEach(line -> out.println("  - " + line));
        file.getJsonArray("added").forEach(line -> out.println("  + " + line));
    }
}
