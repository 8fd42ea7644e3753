package io.hegui.gateway.command;

import io.hegui.gateway.config.ConfigurationException;
import io.hegui.gateway.config.GatewayConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the configuration. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration. Default: config/hegui.yaml of the installation.")
    private @Nullable Path file;

    /** @throws CommandFailedException if the file or a variable is wrong */
    GatewayConfig read() {
        Path chosen = file == null ? Home.ofThisProcess().directory().resolve("config/hegui.yaml") : file;
        if (!Files.isReadable(chosen)) {
            throw new CommandFailedException("there is no readable configuration " + chosen);
        }
        try {
            return GatewayConfig.load(chosen, System.getenv());
        } catch (ConfigurationException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }
}
