package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin trial}: what a staged version would change. */
@Command(
        name = "trial",
        description = {
            "Lets a staged version judge stored filings beside the active one, and tells what would change.",
            "试运行：已上传的版本与当前版本并行校验已存报送，并报告差异；对机构无影响。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Example:", "  hegui plugin trial leasing 1.1.0 --filings 500"})
final class PluginTrialCommand implements Callable<Integer> {
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLUGIN", description = "The plugin's id.")
    @SuppressWarnings("NullAway.Init") // required
    private String plugin;

    @Parameters(index = "1", paramLabel = "VERSION", description = "A version that was pushed.")
    @SuppressWarnings("NullAway.Init") // required
    private String version;

    @ArgGroup
    private What what = new What();

    /** One of these, or none. */
    private static final class What {
        @Option(
                names = "--filings",
                paramLabel = "NUMBER",
                description = "The last so many filings of its datasets; those of the acceptance corpus are judged"
                        + " besides. Default: plugins.trial-filings.")
        private @Nullable Integer filings;

        @Option(names = "--show", description = "Starts none; shows the latest one.")
        private boolean show;

        @Option(names = "--cancel", description = "Starts none; ends the one that goes on.")
        private boolean cancel;
    }

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        PrintWriter out = spec.commandLine().getOut();
        String path = "/plugins/" + plugin + "/" + version + "/trial";
        try (OperatorSession session = gateway.open()) {
            if (what.cancel) {
                session.send(HttpMethod.DELETE, path, new JsonObject());
                out.println("the trial of " + plugin + " " + version + " is cancelled");
                return ExitCode.CLEAN;
            }
            if (!what.show) {
                session.send(HttpMethod.POST, path, wanted());
            }
            new TrialPrinter(out).print(ended(session, out));
        }
        return ExitCode.CLEAN;
    }

    private JsonObject wanted() {
        return what.filings == null ? new JsonObject() : new JsonObject().put("filings", what.filings);
    }

    private JsonObject ended(OperatorSession session, PrintWriter out) {
        int told = -1;
        while (true) {
            JsonObject trial = session.get("/" + plugin + "/" + version + "/trial");
            if (!trial.getString("state").equals("RUNNING")) {
                return trial;
            }
            if (trial.getInteger("judged") != told) {
                told = trial.getInteger("judged");
                out.println(told + " of " + trial.getInteger("filings") + " filings");
                out.flush();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted; the trial goes on");
        }
    }
}
