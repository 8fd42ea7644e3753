package io.hegui.gateway.plugin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A plugin that is to be loaded.
 *
 * @param file its file; a signature lies beside it
 * @param admittedAt when it was let in, if that was earlier: its publisher's key must have been trusted then, and must
 *     not have been revoked since
 */
public record PluginSource(Path file, Optional<Instant> admittedAt) {
    /** One that is new here: its key must be trusted today. */
    public static PluginSource arriving(Path file) {
        return new PluginSource(file, Optional.empty());
    }

    /** One that was let in at that time. */
    public static PluginSource admitted(Path file, Instant at) {
        return new PluginSource(file, Optional.of(at));
    }
}
