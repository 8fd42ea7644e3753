package io.hegui.gateway.plugin;

import java.util.EnumSet;
import java.util.Set;

/** Where a generation stands in its life, in order. */
public enum GenerationState {
    /** Its jar is stored and examined. */
    STAGED,
    /** Its classes can be loaded and its entry point exists. */
    LOADED,
    /** What it contributes was read and its examples behave. */
    PROVED,
    /** New runs use it. */
    ACTIVE,
    /** Runs that began with it may finish; no new one begins. */
    DRAINING,
    /** Draining for too long: a run holds on to it. Nothing waits for it. */
    ZOMBIE,
    /** Its class loader is closed. */
    STOPPED,
    /** Its class loader is gone from memory. */
    COLLECTED,
    /** Its class loader is still in memory long after it was closed: something holds on to the plugin. */
    LEAKED;

    /** Whether its class loader is closed. */
    boolean isOver() {
        return this == STOPPED || this == COLLECTED || this == LEAKED;
    }

    /** Whether runs use it, or may. */
    boolean isUsed() {
        return this == ACTIVE || this == DRAINING || this == ZOMBIE;
    }

    /** What may come next. A generation that is never activated is stopped from wherever it got to. */
    Set<GenerationState> next() {
        return switch (this) {
            case STAGED -> EnumSet.of(LOADED, STOPPED);
            case LOADED -> EnumSet.of(PROVED, STOPPED);
            case PROVED -> EnumSet.of(ACTIVE, STOPPED);
            case ACTIVE -> EnumSet.of(DRAINING);
            case DRAINING -> EnumSet.of(ZOMBIE, STOPPED);
            case ZOMBIE -> EnumSet.of(STOPPED);
            case STOPPED -> EnumSet.of(COLLECTED, LEAKED);
            case LEAKED -> EnumSet.of(COLLECTED);
            case COLLECTED -> EnumSet.noneOf(GenerationState.class);
        };
    }
}
