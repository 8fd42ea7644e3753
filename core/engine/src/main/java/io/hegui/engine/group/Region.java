package io.hegui.engine.group;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes appended by one thread, then read from any place by several. Up to a bound they lie in memory, beyond it in a
 * temporary file, which is gone when this is closed.
 */
final class Region implements Closeable {
    private final Path scratch;
    private final int bound;
    private byte[] memory = new byte[1 << 10];
    private long end;
    private Optional<FileChannel> file = Optional.empty();

    /**
     * @param scratch directory for the temporary file
     * @param bound bytes kept in memory
     */
    Region(Path scratch, int bound) {
        this.scratch = scratch;
        this.bound = bound;
    }

    /** Where the bytes lie from now on. */
    long append(byte[] source, int size) throws IOException {
        long position = end;
        if (file.isEmpty() && end + size > bound) {
            spill();
        }
        if (file.isPresent()) {
            write(file.get(), ByteBuffer.wrap(source, 0, size));
        } else {
            int needed = (int) end + size;
            if (needed > memory.length) {
                memory = Arrays.copyOf(memory, Math.max(needed, Math.min(bound, memory.length * 2)));
            }
            System.arraycopy(source, 0, memory, (int) end, size);
            end += size;
        }
        return position;
    }

    /** Fills the array with what lies there. */
    void read(long position, byte[] target) throws IOException {
        if (file.isEmpty()) {
            System.arraycopy(memory, (int) position, target, 0, target.length);
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(target);
        while (bytes.hasRemaining()) {
            if (file.get().read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("a temporary file has become shorter");
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private void spill() throws IOException {
        FileChannel out = FileChannel.open(
                Files.createTempFile(scratch, "lookup", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        file = Optional.of(out);
        int kept = (int) end;
        end = 0;
        write(out, ByteBuffer.wrap(memory, 0, kept));
        memory = new byte[0];
    }

    private void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += out.write(bytes, end);
        }
    }
}
