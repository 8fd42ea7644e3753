package io.hegui.gateway.plugin;

import java.time.Instant;

/**
 * A generation as operators see it.
 *
 * @param leases runs that use it
 * @param since when it came to that state
 */
public record GenerationView(
        String plugin, String version, String sha256, GenerationState state, int leases, Instant since) {
    static GenerationView of(Generation generation) {
        PluginManifest manifest = generation.stored().manifest();
        return new GenerationView(
                manifest.id(),
                manifest.version(),
                generation.stored().sha256(),
                generation.state(),
                generation.leasesHeld(),
                generation.since());
    }
}
