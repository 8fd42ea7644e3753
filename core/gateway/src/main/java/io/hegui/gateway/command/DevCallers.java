package io.hegui.gateway.command;

import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.ServerConfig;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.TokenIssuer;
import io.hegui.sdk.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets an author ask the gateway by hand: a file for curl for each role, in a directory that only the author reads. */
final class DevCallers {
    private static final Duration LIFETIME = Duration.ofDays(7);

    private final Gateway gateway;
    private final Path directory;

    DevCallers(Gateway gateway, Path directory) {
        this.gateway = gateway;
        this.directory = directory;
    }

    /**
     * Writes the files, and says how to use them.
     *
     * @param path of a request that is worth asking
     */
    List<Text> write(String path) {
        String url = " https://localhost:" + gateway.port() + path;
        String institution =
                "curl -K " + file("institution", Role.INSTITUTION, Optional.of(DevFiler.INSTITUTION)) + url;
        String supervisor = "curl -K " + file("supervisor", Role.SUPERVISOR, Optional.empty()) + url;
        return List.of(
                Text.of("  以机构身份：" + institution, "  as an institution: " + institution),
                Text.of("  以监管身份：" + supervisor, "  as a supervisor: " + supervisor));
    }

    private Path file(String name, Role role, Optional<String> institution) {
        String token = gateway.injector()
                .getInstance(TokenIssuer.class)
                .issue(new Principal("dev", role, institution), LIFETIME);
        Path certificate =
                gateway.injector().getInstance(ServerConfig.Tls.class).certificate();
        try {
            return Files.writeString(directory.resolve(name), """
                    silent
                    show-error
                    cacert = "%s"
                    header = "Authorization: Bearer %s"
                    """.formatted(certificate.toAbsolutePath(), token));
        } catch (IOException e) {
            throw new CommandFailedException("the file for curl cannot be written: " + e);
        }
    }
}
