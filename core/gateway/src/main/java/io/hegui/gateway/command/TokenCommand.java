package io.hegui.gateway.command;

import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.SigningKeys;
import io.hegui.gateway.security.TokenIssuer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hegui token}: a token for whoever can read the gateway's key, which is how the first operator gets in. */
@Command(
        name = "token",
        description = {
            "Prints a token signed with the key in the data directory.",
            "Whoever can read that directory can do this; guard it.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class TokenCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "institution, supervisor, operator or auditor.")
    @SuppressWarnings("NullAway.Init") // required
    private Role role;

    @Option(names = "--institution", paramLabel = "CODE", description = "Credit code, for role institution.")
    private @Nullable String institution;

    @Option(names = "--lifetime", paramLabel = "DURATION", description = "Such as PT1H. Default: as configured.")
    private @Nullable Duration lifetime;

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            defaultValue = "command-line",
            description = "Whom the audit log names. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String subject;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() {
        if ((role == Role.INSTITUTION) != (institution != null)) {
            throw new CommandFailedException("--institution goes with --role institution, and only with that");
        }
        GatewayConfig read = config.read();
        if (read.auth().outside().isPresent()) {
            throw new CommandFailedException("tokens come from the outside issuer that auth.issuer names");
        }
        TokenIssuer issuer = new TokenIssuer(SigningKeys.open(read.dataDirectory()), read.auth(), Clock.systemUTC());
        Principal principal = new Principal(subject, role, Optional.ofNullable(institution));
        spec.commandLine()
                .getOut()
                .println(lifetime == null ? issuer.issue(principal) : issuer.issue(principal, lifetime));
        return ExitCode.CLEAN;
    }
}
