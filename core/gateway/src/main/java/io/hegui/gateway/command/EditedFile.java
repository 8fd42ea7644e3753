package io.hegui.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/** The file that is judged, which its author may change too. */
final class EditedFile {
    private final Optional<Path> file;
    private final Steady<State> steady = new Steady<>();

    private record State(long bytes, FileTime written) {}

    /** @param file empty if none is watched */
    EditedFile(Optional<Path> file) {
        this.file = file.map(Path::toAbsolutePath);
    }

    /** When it was written, if that is new and over; empty if nothing is new. */
    Optional<FileTime> look() {
        Optional<State> now = state();
        if (steady.look(now) == 0) {
            return Optional.empty();
        }
        steady.take(now);
        return now.map(State::written);
    }

    /** It is judged as it is now, for another reason. */
    void judged() {
        steady.take(state());
    }

    boolean isUnsettled() {
        return steady.isUnsettled();
    }

    List<Path> directories() {
        return file.flatMap(path -> Optional.ofNullable(path.getParent())).stream()
                .toList();
    }

    private Optional<State> state() {
        return file.flatMap(path -> {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                return Optional.of(new State(attributes.size(), attributes.lastModifiedTime()));
            } catch (IOException e) {
                // Some editors write a new file in its place; the next look sees it.
                return Optional.empty();
            }
        });
    }
}
