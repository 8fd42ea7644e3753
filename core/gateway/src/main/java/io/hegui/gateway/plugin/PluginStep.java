package io.hegui.gateway.plugin;

import java.time.Duration;
import java.time.Instant;

/**
 * A generation has come to its next state. Text and numbers only, so that who keeps it keeps no plugin in memory.
 *
 * @param sha256 hash of the plugin's file, 64 hex digits
 * @param from the state before
 * @param state the one that it is in now
 * @param before how long it was in the state before
 */
public record PluginStep(
        String plugin,
        String version,
        String sha256,
        GenerationState from,
        GenerationState state,
        Instant at,
        Duration before) {}
