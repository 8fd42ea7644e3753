package io.hegui.gateway.command;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui reference show}: what is in force. */
@Command(
        name = "show",
        description = {"Shows the files that are in force, or one of them. 查看生效的参数、日历与法规文件。", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Example:", "  hegui reference show parameters/cap.warn.csv"})
final class ReferenceShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = "",
            description = "A file's name; without it, the names are listed.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String name;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        PrintWriter out = spec.commandLine().getOut();
        try (OperatorSession session = gateway.open()) {
            JsonObject inForce = session.reference();
            JsonArray files = inForce.getJsonArray("items");
            if (name.isEmpty()) {
                out.println(
                        inForce.containsKey("edition")
                                ? "edition " + inForce.getString("edition")
                                : "the files of the reference directory");
                for (int i = 0; i < files.size(); i++) {
                    out.println("  " + files.getJsonObject(i).getString("file"));
                }
                return ExitCode.CLEAN;
            }
            for (int i = 0; i < files.size(); i++) {
                if (files.getJsonObject(i).getString("file").equals(name)) {
                    out.print(files.getJsonObject(i).getString("content"));
                    out.flush();
                    return ExitCode.CLEAN;
                }
            }
        }
        throw new CommandFailedException("there is no file " + name + "; 'hegui reference show' lists them");
    }
}
