package io.hegui.gateway.command;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui recall check}: withdraws a check. */
@Command(
        name = "check",
        description = {
            "Withdraws a check for periods that end in a span of time, and has the filings that it marked or stopped judged"
                    + " again, each with the catalogue that judged it, without the check. Both verdicts are kept, and the"
                    + " filers told.",
            "在一段期间内撤回一项校验，并以当时的目录（不含该校验）重新校验受影响的报送；新旧结论均保留，并告知报送机构。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {
            "",
            "Example:",
            "  hegui recall check E.1.2.a --from 2026-01 --until 2026-03 --reason 'counts leap days twice'"
        })
final class RecallCheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CHECK", description = "The check's id.")
    @SuppressWarnings("NullAway.Init") // required
    private String check;

    @Option(
            names = "--from",
            paramLabel = "PERIOD",
            description = "First day of the span: a day, month or quarter such as 2026-01. Default: all before.")
    private @Nullable String from;

    @Option(
            names = "--until",
            paramLabel = "PERIOD",
            description = "Last day of the span, in the same form. Default: all after.")
    private @Nullable String until;

    @Option(
            names = "--version-only",
            paramLabel = "VERSION",
            description = "Only as this version of its plugin brings it; a mended version judges with it again.")
    private @Nullable String version;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; the filers read it.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        JsonObject order = new JsonObject().put("reason", reason);
        if (from != null) {
            order.put("from", from);
        }
        if (until != null) {
            order.put("until", until);
        }
        if (version != null) {
            order.put("version", version);
        }
        try (OperatorSession session = gateway.open()) {
            JsonObject recall = session.send(
                    HttpMethod.POST, "/checks/" + URLEncoder.encode(check, StandardCharsets.UTF_8) + "/recall", order);
            new RecallPrinter(spec.commandLine().getOut()).follow(session, recall);
        }
        return ExitCode.CLEAN;
    }
}
