package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Calendar, register and parameters that a test runs with: the project's own directory {@code config}, as the gateway
 * reads it, else calendar and register as this version of Hegui brings them.
 */
final class ProjectReference {
    /** System property that names the directory. */
    private static final String PROPERTY = "hegui.config";

    private static final String BUNDLED = "io/hegui/sdk/testkit/config";

    private ProjectReference() {}

    static ReferenceData load() {
        return directory().map(ReferenceData::load).orElseGet(ProjectReference::bundled);
    }

    private static Optional<Path> directory() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        Optional<Path> at = Optional.of(Path.of("").toAbsolutePath());
        while (at.isPresent()) {
            Path candidate = at.get().resolve("config");
            if (Files.isDirectory(candidate.resolve("calendar"))) {
                return Optional.of(candidate);
            }
            at = Optional.ofNullable(at.get().getParent());
        }
        return Optional.empty();
    }

    private static ReferenceData bundled() {
        try {
            Path kit = Path.of(ProjectReference.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(kit)) {
                return ReferenceData.load(kit.resolve(BUNDLED));
            }
            try (FileSystem jar = FileSystems.newFileSystem(kit)) {
                return ReferenceData.load(jar.getPath(BUNDLED));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the test kit comes from no file", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the test kit cannot be read", e);
        }
    }
}
