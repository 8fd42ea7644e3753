package io.hegui.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Plugins as files: a jar or a pack's zip, and the signature that goes with it wherever it goes. */
final class PluginFiles {
    private static final String SIGNATURE = ".sig";

    private PluginFiles() {}

    /** Those of a directory. */
    static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file ->
                            file.toString().endsWith(".jar") || file.toString().endsWith(".zip"))
                    .toList();
        }
    }

    /** Copies both to new names; gives the new one. */
    static Path copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
        Path signature = from.resolveSibling(from.getFileName() + SIGNATURE);
        if (Files.exists(signature)) {
            Files.copy(signature, to.resolveSibling(to.getFileName() + SIGNATURE));
        }
        return to;
    }
}
