package io.hegui.gateway.command;

import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.SigningKeys;
import io.hegui.gateway.security.TokenIssuer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that name a gateway, and who asks. On the gateway's own machine none is needed: address, certificate and
 * key are found through its configuration.
 */
final class GatewayOption {
    private static final int HTTPS = 443;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "The gateway, such as https://gateway.example:8443. Default: HEGUI_URL, else the one on this machine.",
                "Elsewhere, HEGUI_TOKEN has a token, or HEGUI_CLIENT_ID and HEGUI_CLIENT_SECRET an operator's"
                        + " credentials."
            })
    private @Nullable String url;

    @Option(
            names = "--cacert",
            paramLabel = "FILE",
            description =
                    "Certificate to trust, in PEM. Default: on the gateway's machine its own, else those of Java.")
    private @Nullable Path certificate;

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            defaultValue = "command-line",
            description = "Whom the audit log names, on the gateway's own machine. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String subject;

    @Mixin
    private ConfigOption config = new ConfigOption();

    /** @throws CommandFailedException if it cannot be told which gateway is meant, or who asks */
    OperatorSession open() {
        Map<String, String> environment = System.getenv();
        Optional<URI> elsewhere = Optional.ofNullable(url)
                .or(() -> Optional.ofNullable(environment.get("HEGUI_URL")))
                .map(GatewayOption::address);
        Optional<GatewayConfig> here = elsewhere.isPresent() ? Optional.empty() : Optional.of(config.read());
        Vertx vertx = Vertx.vertx();
        GatewayClient client = new GatewayClient(
                vertx,
                elsewhere.map(URI::getHost).orElse("localhost"),
                elsewhere
                        .map(address -> address.getPort() < 0 ? HTTPS : address.getPort())
                        .orElseGet(() -> here.orElseThrow().server().port()),
                Optional.ofNullable(certificate).or(() -> here.map(GatewayOption::ownCertificate)));
        return OperatorSession.open(vertx, client, credentials(environment, client, here));
    }

    private Supplier<Future<String>> credentials(
            Map<String, String> environment, GatewayClient client, Optional<GatewayConfig> here) {
        @Nullable String token = environment.get("HEGUI_TOKEN");
        if (token != null) {
            return () -> Future.succeededFuture(token);
        }
        @Nullable String id = environment.get("HEGUI_CLIENT_ID");
        @Nullable String secret = environment.get("HEGUI_CLIENT_SECRET");
        if (id != null && secret != null) {
            return () -> client.token(id, secret);
        }
        return () -> here.filter(read -> read.auth().outside().isEmpty())
                .map(read -> Future.succeededFuture(ownToken(read)))
                .orElseGet(() -> Future.failedFuture(new CommandFailedException(
                        "who asks? set HEGUI_TOKEN, or HEGUI_CLIENT_ID and HEGUI_CLIENT_SECRET")));
    }

    private String ownToken(GatewayConfig read) {
        return new TokenIssuer(SigningKeys.open(read.dataDirectory()), read.auth(), Clock.systemUTC())
                .issue(new Principal(subject, Role.OPERATOR, Optional.empty()));
    }

    private static Path ownCertificate(GatewayConfig read) {
        return read.server()
                .tls()
                .map(tls -> tls.certificate())
                .orElseGet(() -> read.dataDirectory().resolve("tls/certificate.pem"));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below, like any other address that is none
        }
        throw new CommandFailedException("the gateway's address must be https://HOST:PORT, was '" + text + "'");
    }
}
