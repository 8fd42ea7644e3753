package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui recall take-back}: the check was right after all. */
@Command(
        name = "take-back",
        description = {
            "Takes a recall back: the check was right after all. What was judged without it is judged again with it.",
            "取消撤回：该校验无误；未经其校验的报送将重新校验。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class RecallTakeBackCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "The recall's id.")
    @SuppressWarnings("NullAway.Init") // required
    private String id;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; the filers read it.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        try (OperatorSession session = gateway.open()) {
            JsonObject recall = session.send(
                    HttpMethod.POST, "/recalls/" + id + "/take-back", new JsonObject().put("reason", reason));
            new RecallPrinter(spec.commandLine().getOut()).follow(session, recall);
        }
        return ExitCode.CLEAN;
    }
}
