package io.hegui.gateway.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The names in a directory: a new, changed or removed one is durable once the directory has been flushed. */
public final class DirectoryEntries {
    private DirectoryEntries() {}

    public static void flush(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
