package io.hegui.gateway.command;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin deactivate}: a plugin judges no more. */
@Command(
        name = "deactivate",
        description = {"Takes a plugin out of service; 'rollback' brings it back. 停用插件；可用 rollback 恢复。", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Example:", "  hegui plugin deactivate leasing --reason 'nobody files any more'"})
final class PluginDeactivateCommand implements Callable<Integer> {
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
                    "proving the others without " + plugin,
                    () -> session.post("/" + plugin + "/deactivate", new JsonObject().put("reason", reason)));
        }
        return ExitCode.CLEAN;
    }
}
