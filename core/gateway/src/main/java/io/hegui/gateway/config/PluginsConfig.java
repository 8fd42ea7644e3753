package io.hegui.gateway.config;

import java.nio.file.Path;

/**
 * Where plugins come from.
 *
 * @param directory jars loaded at start
 * @param publishers keys of the publishers whose signatures are trusted
 * @param requireSignature whether a plugin must have come with this program or be signed by one of them
 * @param twoPerson whether who staged a version may not activate it
 */
public record PluginsConfig(Path directory, Path publishers, boolean requireSignature, boolean twoPerson) {
    static PluginsConfig from(Settings settings) {
        return new PluginsConfig(
                settings.path("plugins.directory", "../plugins"),
                settings.path("plugins.publishers", "publishers"),
                settings.flag("plugins.require-signature", true),
                settings.flag("plugins.two-person", false));
    }
}
