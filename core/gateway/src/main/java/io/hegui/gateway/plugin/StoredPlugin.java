package io.hegui.gateway.plugin;

import io.hegui.gateway.plugin.signature.Provenance;
import java.nio.file.Path;

/**
 * A plugin's jar in the private store.
 *
 * @param sha256 hash of the jar, 64 hex digits
 * @param provenance who answers for it
 * @param file the private copy, never written again
 * @param origin the file it was copied from, for messages
 */
record StoredPlugin(PluginManifest manifest, String sha256, Provenance provenance, Path file, Path origin) {
    String label() {
        return manifest.id() + " " + manifest.version();
    }
}
