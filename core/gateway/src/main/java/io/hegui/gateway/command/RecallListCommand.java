package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hegui recall list}: all recalls, and how far they are. */
@Command(
        name = "list",
        description = "Lists recalls, the newest first, and how far they are. 列出撤回记录及其进度。",
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class RecallListCommand implements Callable<Integer> {
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
            JsonArray items =
                    session.send(HttpMethod.GET, "/recalls", new JsonObject()).getJsonArray("items");
            for (int i = 0; i < items.size(); i++) {
                new RecallPrinter(out).print(items.getJsonObject(i));
            }
            if (items.isEmpty()) {
                out.println("no check was ever recalled");
            }
        }
        return ExitCode.CLEAN;
    }
}
