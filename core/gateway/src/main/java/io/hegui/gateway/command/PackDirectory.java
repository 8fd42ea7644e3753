package io.hegui.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The directory of a pack: each change of a file makes a new version of it. */
final class PackDirectory implements PluginSource {
    private final Path directory;
    private final Path packed;
    private final Steady<SortedMap<Path, FileTime>> steady = new Steady<>();

    /** @param packed directory for the pack's file */
    PackDirectory(Path directory, Path packed) {
        this.directory = directory;
        this.packed = packed;
    }

    @Override
    public Optional<Arrival> look() {
        Optional<SortedMap<Path, FileTime>> now = files();
        if (steady.look(now) == 0) {
            return Optional.empty();
        }
        steady.take(now);
        FileTime written = now.orElseThrow().values().stream()
                .max(Comparator.naturalOrder())
                .orElse(FileTime.fromMillis(0));
        try {
            return Optional.of(new Arrival(PackFile.write(directory, Files.createDirectories(packed)), written));
        } catch (IOException e) {
            throw new CommandFailedException("the pack cannot be written: " + e);
        }
    }

    @Override
    public boolean isUnsettled() {
        return steady.isUnsettled();
    }

    @Override
    public List<Path> directories() {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            return List.of(directory);
        }
    }

    @Override
    public String howTo() {
        return "watching the pack in " + directory + "; change one of its files";
    }

    private Optional<SortedMap<Path, FileTime>> files() {
        SortedMap<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (PackFile.isPart(directory.relativize(file))) {
                    files.put(file, Files.getLastModifiedTime(file));
                }
            }
            return Optional.of(files);
        } catch (IOException e) {
            // Removed between the look and the list; the next look sees what became of it.
            return Optional.empty();
        }
    }
}
