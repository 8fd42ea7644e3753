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

/** {@code hegui stage list}: all checks of which something was decided. */
@Command(
        name = "list",
        description = "Lists the checks whose stages were decided, and where they are today. 列出已安排阶段的校验。",
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class StageListCommand implements Callable<Integer> {
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
                    session.send(HttpMethod.GET, "/stages", new JsonObject()).getJsonArray("items");
            for (int i = 0; i < items.size(); i++) {
                StagedCheck.line(items.getJsonObject(i), out);
            }
            if (items.isEmpty()) {
                out.println("all checks are enforced");
            }
        }
        return ExitCode.CLEAN;
    }
}
