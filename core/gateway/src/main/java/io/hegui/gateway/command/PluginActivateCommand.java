package io.hegui.gateway.command;

import io.vertx.core.json.JsonObject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin activate}: a staged version judges from now on. */
@Command(
        name = "activate",
        description = {
            "Loads and proves a staged version beside the others; from then on it judges what is filed.",
            "启用已上传的版本：加载、检验通过后用于此后的报送。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {
            "",
            "Examples:",
            "  hegui plugin activate leasing 1.1.0 --reason 'finds less by mistake'",
            "  hegui plugin activate leasing 1.1.0 --from 2027-01 --reason 'new cap of 2027'"
        })
final class PluginActivateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLUGIN", description = "The plugin's id.")
    @SuppressWarnings("NullAway.Init") // required
    private String plugin;

    @Parameters(index = "1", paramLabel = "VERSION", description = "A version that was pushed.")
    @SuppressWarnings("NullAway.Init") // required
    private String version;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Option(
            names = "--from",
            paramLabel = "PERIOD",
            description = "Only for filings whose period ends on its first day or later, such as 2027-01, 2027-Q1 or"
                    + " 2027-01-01; earlier ones are judged by what judges them now. Without it: for all periods.")
    private @Nullable String from;

    @Option(
            names = "--allow-downgrade",
            description = "Also if it is lower than the version that is active for these periods.")
    private boolean allowDowngrade;

    @Option(
            names = "--allow-dataset-change",
            description = "Also if it changes a dataset so that filings on record could not be judged again.")
    private boolean allowDatasetChange;

    @Option(
            names = "--acceptance",
            paramLabel = "TEXT",
            description = "Why it is right that it changes many findings of the acceptance corpus.")
    private @Nullable String acceptance;

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
                    "loading and proving " + plugin + " " + version,
                    () -> session.post(
                            "/" + plugin + "/" + version + "/activate",
                            new JsonObject()
                                    .put("reason", reason)
                                    .put("allowDowngrade", allowDowngrade)
                                    .put("allowDatasetChange", allowDatasetChange)
                                    .put("from", from)
                                    .put("acceptance", acceptance)));
        }
        return ExitCode.CLEAN;
    }
}
