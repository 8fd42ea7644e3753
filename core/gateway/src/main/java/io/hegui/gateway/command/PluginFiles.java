package io.hegui.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plugin's jar, and the signature that goes with it wherever it goes. */
final class PluginFiles {
    private static final String SIGNATURE = ".sig";

    private PluginFiles() {}

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
