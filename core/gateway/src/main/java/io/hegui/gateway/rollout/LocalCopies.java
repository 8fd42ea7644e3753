package io.hegui.gateway.rollout;

import io.hegui.gateway.file.PrivateFile;
import io.hegui.gateway.plugin.PluginSource;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * This gateway's copies of files that lie in the database, and a note of what was active here last, so that it can start
 * while the database is away. Nothing here is believed: whoever loads a file verifies it. All methods block.
 */
final class LocalCopies {
    private static final String ARRIVED = "arrived-";
    private static final int HASH_DIGITS = 64;

    private final Path directory;
    private final Path note;

    LocalCopies(Path directory) {
        this.directory = directory;
        this.note = directory.resolve("active.json");
    }

    /** Whether the bytes of a version are here. */
    boolean holds(StagedVersion version) {
        return Files.isRegularFile(file(version));
    }

    /** Keeps a file, with its signature beside it. */
    void put(StagedVersion version, Buffer content) {
        try {
            Path file = file(version);
            PrivateFile.directory(file.resolveSibling(""));
            if (version.signature().isPresent()) {
                Files.writeString(signature(file), version.signature().get());
            }
            Path draft = Files.write(file.resolveSibling(UUID.randomUUID() + ".tmp"), content.getBytes());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("plugin " + version.label() + " cannot be kept in " + directory, e);
        }
    }

    /** A version that is held here, to be loaded. */
    PluginSource source(StagedVersion version) {
        return PluginSource.admitted(file(version), version.stagedAt().toInstant());
    }

    /** The bytes of a version that is held here. */
    byte[] content(StagedVersion version) {
        try {
            return Files.readAllBytes(file(version));
        } catch (IOException e) {
            throw new UncheckedIOException(version.label() + " cannot be read in " + directory, e);
        }
    }

    /** Writes a file that has just arrived under its own name, in a place of its own. */
    PluginSource arrived(String fileName, Buffer content, Optional<String> signature) {
        try {
            Path file = PrivateFile.directory(directory.resolve(ARRIVED + UUID.randomUUID()))
                    .resolve(fileName);
            Files.write(file, content.getBytes());
            if (signature.isPresent()) {
                Files.writeString(signature(file), signature.get());
            }
            return PluginSource.arriving(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the plugin " + fileName + " cannot be kept in " + directory, e);
        }
    }

    /** Removes what {@link #arrived} wrote. */
    void remove(PluginSource arrived) {
        try {
            remove(arrived.file().resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException("a file in " + directory + " cannot be removed", e);
        }
    }

    /** Notes what is active here, and lets go of files that are not: they are still in the database. */
    void remember(DesiredState active) {
        JsonArray versions = new JsonArray();
        active.timelines()
                .forEach((plugin, timeline) ->
                        timeline.spans().forEach(span -> versions.add(TimelineNote.json(plugin, span))));
        try {
            PrivateFile.write(
                    note,
                    new JsonObject()
                            .put("revision", active.revision())
                            .put("versions", versions)
                            .encodePrettily());
            Set<String> kept = active.all().stream().map(StagedVersion::sha256).collect(Collectors.toSet());
            removeAll(name -> name.length() == HASH_DIGITS && !kept.contains(name));
        } catch (IOException e) {
            throw new UncheckedIOException("what is active cannot be noted in " + note, e);
        }
    }

    /** Makes the directory, and removes what an earlier life was in the middle of taking in. */
    void open() {
        try {
            PrivateFile.directory(directory);
            removeAll(name -> name.startsWith(ARRIVED));
        } catch (IOException e) {
            throw new UncheckedIOException("the directory " + directory + " cannot be used", e);
        }
    }

    private void removeAll(Predicate<String> names) throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            for (Path each : found.filter(Files::isDirectory)
                    .filter(each -> names.test(String.valueOf(each.getFileName())))
                    .toList()) {
                remove(each);
            }
        }
    }

    private static void remove(Path shelf) throws IOException {
        try (Stream<Path> files = Files.list(shelf)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(shelf);
    }

    /** What was active here last; empty if that is not known, or not all of it is here. */
    Optional<DesiredState> remembered() {
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        try {
            JsonObject json = new JsonObject(Files.readString(note));
            return Optional.of(new DesiredState(
                            json.getLong("revision"), TimelineNote.read(json.getJsonArray("versions"))))
                    .filter(state -> state.all().stream().allMatch(this::holds));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    note + " is not what was written there; remove it, and start while the database is there", e);
        } catch (IOException e) {
            throw new UncheckedIOException(note + " cannot be read", e);
        }
    }

    private Path file(StagedVersion version) {
        return directory.resolve(version.sha256()).resolve(version.fileName());
    }

    private static Path signature(Path file) {
        return file.resolveSibling(file.getFileName() + ".sig");
    }
}
