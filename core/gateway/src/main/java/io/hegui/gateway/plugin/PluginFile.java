package io.hegui.gateway.plugin;

import io.hegui.gateway.plugin.signature.Provenance;

/**
 * A plugin's file as it was examined.
 *
 * @param sha256 hash of the file, 64 hex digits
 * @param provenance who answers for it
 */
public record PluginFile(String plugin, String version, String sha256, Provenance provenance) {
    static PluginFile of(StoredPlugin stored) {
        return new PluginFile(
                stored.manifest().id(), stored.manifest().version(), stored.sha256(), stored.provenance());
    }
}
