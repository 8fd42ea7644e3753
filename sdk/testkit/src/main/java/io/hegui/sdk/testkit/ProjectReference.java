package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.ReferenceData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The project's own calendar, register and parameters: directory {@code config}, as the gateway reads it. */
final class ProjectReference {
    /** System property that names the directory. */
    private static final String PROPERTY = "hegui.config";

    private ProjectReference() {}

    /** @throws IllegalStateException if the property is not set and no directory above has {@code config/calendar} */
    static ReferenceData load() {
        return ReferenceData.load(directory());
    }

    private static Path directory() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        Optional<Path> at = Optional.of(Path.of("").toAbsolutePath());
        while (at.isPresent()) {
            Path candidate = at.get().resolve("config");
            if (Files.isDirectory(candidate.resolve("calendar"))) {
                return candidate;
            }
            at = Optional.ofNullable(at.get().getParent());
        }
        throw new IllegalStateException(
                "set the system property " + PROPERTY + " to the directory that holds calendar/ and regulations/");
    }
}
