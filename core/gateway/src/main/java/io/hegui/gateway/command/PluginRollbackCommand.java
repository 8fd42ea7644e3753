package io.hegui.gateway.command;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin rollback}: the version judges again that did before. */
@Command(
        name = "rollback",
        description = {"Makes the version active again that was active before the present one. 回退到此前启用的版本。", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Example:", "  hegui plugin rollback leasing --reason 'finds too much'"})
final class PluginRollbackCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "PLUGIN", description = "The plugin's id.")
    @SuppressWarnings("NullAway.Init") // required
    private String plugin;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        PluginChange change = new PluginChange(spec.commandLine().getOut());
        try (OperatorSession session = gateway.open()) {
            change.show(
                    session,
                    plugin,
                    "loading and proving the version of " + plugin + " before",
                    () -> session.post("/" + plugin + "/rollback", new JsonObject().put("reason", reason)));
        }
        return ExitCode.CLEAN;
    }
}
