package io.hegui.engine.bind;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hashes of all keys of a file, to find those that may come twice. Up to a bound they lie in memory, beyond it in a
 * temporary file, and they are looked through in portions: so memory does not grow with the file.
 */
public final class KeyLog implements Closeable {
    /** Hashes kept in memory: 16 MiB. */
    private static final int IN_MEMORY = 1 << 21;

    /** Hashes looked through at once: their set stays in the processor's near memory. */
    private static final int PORTION = 1 << 16;

    private final Path scratch;
    private final int inMemory;
    private final List<long[]> parts = new ArrayList<>();
    private long kept;
    private long count;
    private Optional<FileChannel> file = Optional.empty();

    /** @param scratch directory for the temporary file */
    public KeyLog(Path scratch) {
        this(scratch, IN_MEMORY);
    }

    KeyLog(Path scratch, int inMemory) {
        this.scratch = scratch;
        this.inMemory = inMemory;
    }

    /** Takes the hashes of some rows; the array is the log's own from now on. */
    public synchronized void add(long[] hashes) throws IOException {
        parts.add(hashes);
        kept += hashes.length;
        count += hashes.length;
        if (kept > inMemory) {
            spill();
        }
    }

    /** Those that came more than once. */
    public synchronized LongSet repeated() throws IOException {
        int portions = 1;
        while ((long) portions * PORTION < count) {
            portions *= 2;
        }
        LongSet repeated = new LongSet();
        for (int portion = 0; portion < portions; portion++) {
            LongSet seen = new LongSet((int) (count / portions) + 1);
            for (long[] part : parts) {
                look(part, part.length, portion, portions, seen, repeated);
            }
            lookAtFile(portion, portions, seen, repeated);
        }
        return repeated;
    }

    @Override
    public synchronized void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private static void look(long[] hashes, int size, int portion, int portions, LongSet seen, LongSet repeated) {
        for (int i = 0; i < size; i++) {
            long hash = hashes[i];
            if (((hash >>> 40) & (portions - 1)) == portion && !seen.add(hash)) {
                repeated.add(hash);
            }
        }
    }

    private void lookAtFile(int portion, int portions, LongSet seen, LongSet repeated) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);
        long[] hashes = new long[bytes.capacity() / Long.BYTES];
        long position = 0;
        long end = file.get().size();
        while (position < end) {
            bytes.clear().limit((int) Math.min(bytes.capacity(), end - position));
            while (bytes.hasRemaining()) {
                position += file.get().read(bytes, position);
            }
            LongBuffer longs = bytes.flip().asLongBuffer();
            int size = longs.remaining();
            longs.get(hashes, 0, size);
            look(hashes, size, portion, portions, seen, repeated);
        }
    }

    private void spill() throws IOException {
        if (file.isEmpty()) {
            Path path = Files.createTempFile(scratch, "keys", ".tmp");
            file = Optional.of(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        }
        FileChannel out = file.get();
        out.position(out.size());
        for (long[] part : parts) {
            ByteBuffer bytes = ByteBuffer.allocate(part.length * Long.BYTES);
            bytes.asLongBuffer().put(part);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
        parts.clear();
        kept = 0;
    }
}
