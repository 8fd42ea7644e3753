package io.hegui.engine.catalogue;

/**
 * One plugin of a catalogue.
 *
 * @param sha256 hash of its jar, lower-case hex
 */
public record PluginVersion(String id, String version, String sha256) {}
