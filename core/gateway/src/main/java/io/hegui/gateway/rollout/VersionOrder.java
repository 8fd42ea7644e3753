package io.hegui.gateway.rollout;

import java.lang.module.ModuleDescriptor;

/** Which of two version numbers is the higher one: 1.10 after 1.9, and 1.0.0-SNAPSHOT before 1.0.0. */
final class VersionOrder {
    private VersionOrder() {}

    /** Negative if the first is the lower one, 0 if they are the same. */
    static int compare(String one, String other) {
        return parse(one).compareTo(parse(other));
    }

    /** Whether more than one file may go under that number. */
    static boolean isOpen(String version) {
        return version.endsWith("-SNAPSHOT");
    }

    /** A number that ends in a hyphen or a plus sign, which the platform does not take, is taken without. */
    private static ModuleDescriptor.Version parse(String version) {
        return ModuleDescriptor.Version.parse(version.replaceAll("[-+.]+$", ""));
    }
}
