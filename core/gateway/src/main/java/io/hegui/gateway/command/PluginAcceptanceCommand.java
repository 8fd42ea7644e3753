package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin acceptance}: which filings each trial judges. */
@Command(
        name = "acceptance",
        description = {
            "Lists the acceptance corpus, adds a filing to it or takes one out: each trial of its dataset judges it.",
            "查看或维护验收样本：每次试运行均校验其中的报送。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Example:", "  hegui plugin acceptance 7d3c... --reason 'has every kind of breach'"})
final class PluginAcceptanceCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILING",
            description = "A filing to add; without, lists them.")
    private @Nullable String filing;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record.")
    private @Nullable String reason;

    @Option(names = "--remove", description = "Takes the filing out.")
    private boolean remove;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        if (filing != null && reason == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--reason=TEXT'");
        }
        try (OperatorSession session = gateway.open()) {
            print(answer(session).getJsonArray("items"), spec.commandLine().getOut());
        }
        return ExitCode.CLEAN;
    }

    private JsonObject answer(OperatorSession session) {
        String path = "/acceptance" + (filing == null ? "" : "/" + filing);
        if (filing == null) {
            return session.send(HttpMethod.GET, path, new JsonObject());
        }
        return remove
                ? session.send(
                        HttpMethod.DELETE,
                        path + "?reason=" + URLEncoder.encode(String.valueOf(reason), StandardCharsets.UTF_8),
                        new JsonObject())
                : session.send(HttpMethod.PUT, path, new JsonObject().put("reason", reason));
    }

    private static void print(JsonArray items, PrintWriter out) {
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = items.getJsonObject(i);
            out.println(item.getString("submission") + "  " + item.getString("institution") + " "
                    + item.getString("dataset") + " " + item.getString("period") + "  " + item.getString("verdict")
                    + "; " + item.getString("addedBy") + ": " + item.getString("reason"));
        }
        if (items.isEmpty()) {
            out.println("there are no filings in the acceptance corpus");
        }
    }
}
