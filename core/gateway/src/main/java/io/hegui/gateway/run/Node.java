package io.hegui.gateway.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * This gateway among those that share a database.
 *
 * @param id kept in the data directory, so that a restarted node knows the runs of its former life
 */
public record Node(String id) {

    /** The id in the data directory, made at the first start. Blocking. */
    public static Node of(Path dataDirectory) {
        Path file = dataDirectory.resolve("node");
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, "node-" + UUID.randomUUID());
            }
            return new Node(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the node's name in " + file, e);
        }
    }
}
