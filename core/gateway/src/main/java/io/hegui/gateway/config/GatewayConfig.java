package io.hegui.gateway.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * All of the gateway's configuration.
 *
 * @param dataDirectory everything the gateway keeps, absolute
 * @param referenceDirectory parameters, calendar and regulations
 */
public record GatewayConfig(
        Path dataDirectory,
        ServerConfig server,
        DatabaseConfig database,
        AuthConfig auth,
        SubmissionConfig submission,
        RunConfig run,
        GuardsConfig guards,
        EventsConfig events,
        PluginsConfig plugins,
        Path referenceDirectory) {

    /**
     * Reads a file; variables named HEGUI_SECTION_KEY override its keys. Relative paths belong to the file's directory,
     * but for the data directory, which belongs to the working directory.
     *
     * @throws ConfigurationException naming every unknown key, or the first value that is out of range
     */
    public static GatewayConfig load(Path file, Map<String, String> environment) {
        Path directory = file.toAbsolutePath().normalize().getParent();
        return from(new Settings(SettingsFile.read(file), environment, directory == null ? file : directory));
    }

    /** The defaults and the overrides, without a file; {@code directory} stands for the one the file would be in. */
    public static GatewayConfig withoutFile(Path directory, Map<String, String> environment) {
        return from(
                new Settings(Map.of(), environment, directory.toAbsolutePath().normalize()));
    }

    static GatewayConfig from(Settings settings) {
        GatewayConfig config = new GatewayConfig(
                Path.of(settings.text("data-directory", "./data"))
                        .toAbsolutePath()
                        .normalize(),
                ServerConfig.from(settings),
                DatabaseConfig.from(settings),
                AuthConfig.from(settings),
                SubmissionConfig.from(settings),
                RunConfig.from(settings),
                GuardsConfig.from(settings),
                EventsConfig.from(settings),
                PluginsConfig.from(settings),
                settings.path("reference.directory", "."));
        settings.refuseUnknown();
        return config;
    }
}
