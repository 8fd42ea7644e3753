package io.hegui.gateway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a data directory for one program. The kernel releases the lock when the program ends, however it ends.
 *
 * <p>The lock belongs to the process: closing any other channel on the same file would release it, so nothing else in
 * the program opens the file.
 */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseException at once if another program holds the directory */
    static DirectoryLock acquire(Path dataDirectory) {
        Path file = dataDirectory.resolve("hegui.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DatabaseException("data directory " + dataDirectory
                        + " is in use by a running gateway; stop it, or choose another data-directory");
            }
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new DatabaseException("cannot lock data directory " + dataDirectory + ": " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            java.nio.channels.@Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
