package io.hegui.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Where a project's builds put the plugin's jar, the directory {@code target}, which a clean build removes.
 */
final class ProjectBuild implements PluginSource {
    /** Jars that a build writes beside the plugin itself. */
    private static final Pattern BY_PRODUCT =
            Pattern.compile("original-.*|.*-(sources|javadoc|tests|test-sources)\\.jar");
    /** After so many looks a jar that is no zip file is not half written: it is broken, and somebody should say so. */
    private static final int LOOKS_AT_BROKEN = 50;

    private final Path directory;
    private final Steady<Jar> steady = new Steady<>();

    /** @param project its {@code target} may not be there yet */
    ProjectBuild(Path project) {
        this.directory = project.resolve("target");
    }

    private record Jar(Path file, long bytes, FileTime written) {}

    /** The newest jar, if it is another than the one taken last and has arrived whole: it has stopped growing. */
    @Override
    public Optional<Arrival> look() {
        Optional<Jar> newest = newest();
        int looks = steady.look(newest);
        if (looks == 0
                || (looks < LOOKS_AT_BROKEN && !isWhole(newest.orElseThrow().file()))) {
            return Optional.empty();
        }
        steady.take(newest);
        return newest.map(jar -> new Arrival(jar.file(), jar.written()));
    }

    @Override
    public boolean isUnsettled() {
        return steady.isUnsettled();
    }

    /** The project's too: a clean build removes the one in which the jar was. */
    @Override
    public List<Path> directories() {
        Path project = directory.toAbsolutePath().getParent();
        return project == null ? List.of(directory) : List.of(project, directory);
    }

    @Override
    public String howTo() {
        return "watching " + directory + "; build the plugin there, with 'mvn package'";
    }

    private Optional<Jar> newest() {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(ProjectBuild::isPlugin)
                    .flatMap(jar -> jar(jar).stream())
                    .max(Comparator.comparing(Jar::written).thenComparing(Jar::file));
        } catch (IOException e) {
            // Removed between the look and the list; the next look sees what became of it.
            return Optional.empty();
        }
    }

    private static boolean isPlugin(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".jar") && !BY_PRODUCT.matcher(name).matches();
    }

    private static Optional<Jar> jar(Path jar) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return Optional.of(new Jar(jar, attributes.size(), attributes.lastModifiedTime()));
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
