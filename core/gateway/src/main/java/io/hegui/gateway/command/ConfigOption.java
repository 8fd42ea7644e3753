package io.hegui.gateway.command;

import io.hegui.gateway.config.ConfigurationException;
import io.hegui.gateway.config.GatewayConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
        return read(Map.of());
    }

    /**
     * Reads it with other values for some variables.
     *
     * @throws CommandFailedException if the file or a variable is wrong
     */
    GatewayConfig read(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(variables);
        Path chosen = file == null ? Home.ofThisProcess().directory().resolve("config/hegui.yaml") : file;
        if (!Files.isReadable(chosen)) {
            throw new CommandFailedException("there is no readable configuration " + chosen);
        }
        try {
            return GatewayConfig.load(chosen, environment);
        } catch (ConfigurationException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }
}
