package io.hegui.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Watches where a project's builds put the plugin's jar. It looks when asked, so that it does not matter how the file
 * system tells of changes, nor that a clean build removes the whole directory.
 */
final class ProjectBuild {
    /** Jars that a build writes beside the plugin itself. */
    private static final Pattern BY_PRODUCT =
            Pattern.compile("original-.*|.*-(sources|javadoc|tests|test-sources)\\.jar");
    /** After so many looks a jar that is no zip file is not half written: it is broken, and somebody should say so. */
    private static final int LOOKS_AT_BROKEN = 50;

    private final Path directory;
    private Optional<Arrival> taken = Optional.empty();
    private Optional<Arrival> arriving = Optional.empty();
    private int steadyLooks;

    /** @param directory may not be there yet */
    ProjectBuild(Path directory) {
        this.directory = directory;
    }

    /**
     * A jar at one moment.
     *
     * @param written when it was last written to
     */
    record Arrival(Path jar, long bytes, FileTime written) {}

    /** The newest jar, if it is another than the one taken last and has arrived whole: it has stopped growing. */
    Optional<Arrival> look() {
        Optional<Arrival> newest = newest();
        if (newest.isEmpty() || newest.equals(taken)) {
            arriving = Optional.empty();
            return Optional.empty();
        }
        if (!newest.equals(arriving)) {
            arriving = newest;
            steadyLooks = 0;
            return Optional.empty();
        }
        steadyLooks++;
        if (steadyLooks < LOOKS_AT_BROKEN && !isWhole(newest.get().jar())) {
            return Optional.empty();
        }
        taken = newest;
        return newest;
    }

    private Optional<Arrival> newest() {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(ProjectBuild::isPlugin)
                    .flatMap(jar -> arrival(jar).stream())
                    .max(Comparator.comparing(Arrival::written).thenComparing(Arrival::jar));
        } catch (IOException e) {
            // Removed between the look and the list; the next look sees what became of it.
            return Optional.empty();
        }
    }

    private static boolean isPlugin(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".jar") && !BY_PRODUCT.matcher(name).matches();
    }

    private static Optional<Arrival> arrival(Path jar) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return Optional.of(new Arrival(jar, attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The directory of a zip file is written last. */
    private static boolean isWhole(Path jar) {
        try (ZipFile opened = new ZipFile(jar.toFile())) {
            return opened.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
