package io.hegui.gateway.plugin;

import io.hegui.engine.refusal.RefusedException;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/**
 * The SDK versions a plugin says it works with. It must end somewhere: a range without upper bound would claim to work
 * with an SDK that nobody has seen yet.
 */
record SdkRange(String text) {
    private static final String BEYOND_ANY = "999999.999999.999999";
    private static final VersionManager VERSIONS = new DefaultVersionManager();

    /** @throws RefusedException if the text is no range, or has no upper bound */
    SdkRange {
        if (accepts(text, BEYOND_ANY) || isBareVersion(text)) {
            throw new RefusedException(PluginRefusals.ENDLESS.with(text));
        }
    }

    boolean accepts(String version) {
        return accepts(text, version);
    }

    /** PF4J takes {@code 1.5.0} to mean {@code >=1.5.0}. */
    private static boolean isBareVersion(String text) {
        return text.strip().matches("[0-9]+(\\.[0-9]+){0,2}");
    }

    private static boolean accepts(String range, String version) {
        try {
            return VERSIONS.checkVersionConstraint(version, range);
        } catch (RuntimeException e) {
            throw new RefusedException(PluginRefusals.NO_VERSIONS.with(range));
        }
    }
}
