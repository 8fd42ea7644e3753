package io.hegui.gateway.upload;

import io.hegui.gateway.file.DirectoryEntries;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The bytes of an upload on disk. Bytes are only ever appended, one write after the other, so that whatever a crash
 * leaves is a beginning of what was sent. While bytes arrive that are still to be compared with a checksum, a mark
 * beside the file says where they begin; what a mark without a writer covers does not count. All methods block.
 */
final class PartFile {
    private static final int MARK_DIGITS = 19;

    private final Path path;
    private final Path mark;

    PartFile(Path path) {
        this.path = path;
        this.mark = path.resolveSibling(path.getFileName() + ".unverified");
    }

    Path path() {
        return path;
    }

    void create() throws IOException {
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        DirectoryEntries.flush(path.resolveSibling("."));
    }

    /** How many bytes are there for good: on disk, and verified if they had to be. */
    long offset() throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            long size = channel.size();
            channel.force(true);
            return Math.min(size, marked().orElse(size));
        }
    }

    /**
     * Opens it for more bytes, and drops those that were never verified. Only for who holds the upload's lock.
     *
     * @param unverified whether the bytes to come count only after {@link #verified}
     * @throws OffsetConflictException if it does not have that many bytes
     */
    FileChannel open(long from, boolean unverified) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            OptionalLong leftOver = marked();
            if (leftOver.isPresent()) {
                cut(channel, leftOver.getAsLong());
            }
            if (channel.size() != from) {
                throw new OffsetConflictException(from, channel.size());
            }
            if (unverified) {
                Files.writeString(mark, String.format(Locale.ROOT, "%0" + MARK_DIGITS + "d", from));
                try (FileChannel written = FileChannel.open(mark, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
            }
            DirectoryEntries.flush(path.resolveSibling("."));
            channel.position(from);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What was written since it was opened counts, and is on disk when this returns. */
    void verified(FileChannel channel) throws IOException {
        channel.force(true);
        if (Files.deleteIfExists(mark)) {
            DirectoryEntries.flush(path.resolveSibling("."));
        }
    }

    /** Drops everything from there on. */
    void cut(FileChannel channel, long from) throws IOException {
        if (channel.size() > from) {
            channel.truncate(from);
        }
        verified(channel);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(mark);
    }

    /** A mark that is not whole was never followed by a byte. */
    private OptionalLong marked() throws IOException {
        if (!Files.exists(mark)) {
            return OptionalLong.empty();
        }
        String digits = new String(Files.readAllBytes(mark), StandardCharsets.US_ASCII);
        return digits.length() == MARK_DIGITS ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** Writes all of it. */
    static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
