package io.hegui.gateway.command;

import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.reference.ReferenceException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reference data for the length of one command. */
final class ReferenceDirectory {
    private ReferenceDirectory() {}

    /** @throws CommandFailedException if it cannot be used */
    static ReferenceData load(Path directory) {
        try {
            return ReferenceData.load(directory);
        } catch (ReferenceException | UncheckedIOException e) {
            throw new CommandFailedException(
                    "the reference data in " + directory + " cannot be used: " + e.getMessage());
        }
    }
}
