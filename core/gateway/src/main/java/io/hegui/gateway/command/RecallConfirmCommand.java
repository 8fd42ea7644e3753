package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui recall confirm}: a second person says yes. */
@Command(
        name = "confirm",
        description = "Puts a recall in force that somebody else has proposed (plugins.two-person). 由第二人确认撤回。",
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class RecallConfirmCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "The recall's id.")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        try (OperatorSession session = gateway.open()) {
            JsonObject recall = session.send(HttpMethod.POST, "/recalls/" + id + "/confirm", new JsonObject());
            new RecallPrinter(spec.commandLine().getOut()).follow(session, recall);
        }
        return ExitCode.CLEAN;
    }
}
