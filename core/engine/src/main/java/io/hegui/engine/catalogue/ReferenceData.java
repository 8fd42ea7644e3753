package io.hegui.engine.catalogue;

import io.hegui.engine.reference.Register;
import io.hegui.sdk.calendar.WorkingCalendar;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the operator keeps: calendar, register of regulations, and parameter files that take the place of a plugin's.
 *
 * @param parameterFiles by parameter id; each replaces the plugin's file whole
 * @param hash SHA-256 over all of it, lower-case hex
 */
public record ReferenceData(
        WorkingCalendar calendar, Register register, Map<String, byte[]> parameterFiles, String hash) {
    /** Reads {@code calendar/*.csv}, {@code regulations/*.csv} and {@code parameters/*.csv} under that directory. */
    public static ReferenceData load(Path configDirectory) {
        if (!java.nio.file.Files.isDirectory(configDirectory)) {
            throw new IllegalArgumentException(configDirectory + " is no directory");
        }
        throw new UnsupportedOperationException(configDirectory.toString());
    }
}
