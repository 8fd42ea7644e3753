package io.hegui.engine.bind;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The hashes of all keys of a file, to find those that may come twice. They are sorted into buckets as they come; a
 * bucket is then looked through alone, so that its set stays in the processor's near memory. Up to a bound the buckets lie
 * in memory, beyond it in a temporary file: so memory grows by no more than a 256th of the file's keys.
 */
public final class KeyLog implements Closeable {
    /** Hashes kept in memory: 16 MiB. */
    private static final int IN_MEMORY = 1 << 21;

    private static final int BUCKETS = 1 << 8;
    private static final int BUCKET_SHIFT = 56;
    private static final int FIRST_SIZE = 1 << 5;

    private final Path scratch;
    private final int inMemory;
    private final long[][] buckets = new long[BUCKETS][FIRST_SIZE];
    private final int[] sizes = new int[BUCKETS];
    private long kept;
    private Optional<Spill> spill = Optional.empty();

    /** @param scratch directory for the temporary file */
    public KeyLog(Path scratch) {
        this(scratch, IN_MEMORY);
    }

    KeyLog(Path scratch, int inMemory) {
        this.scratch = scratch;
        this.inMemory = inMemory;
    }

    /** Takes the first so many hashes of an array. */
    public synchronized void add(long[] hashes, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int bucket = (int) (hashes[i] >>> BUCKET_SHIFT);
            int size = sizes[bucket]++;
            if (size == buckets[bucket].length) {
                buckets[bucket] = Arrays.copyOf(buckets[bucket], size * 2);
            }
            buckets[bucket][size] = hashes[i];
        }
        kept += count;
        if (kept > inMemory) {
            spill();
        }
    }

    /** Those that came more than once. */
    public synchronized LongSet repeated() throws IOException {
        LongSet repeated = new LongSet();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            long[] spilt = spill.isPresent() ? spill.get().read(bucket) : new long[0];
            LongSet seen = new LongSet(sizes[bucket] + spilt.length + 1);
            look(buckets[bucket], sizes[bucket], seen, repeated);
            look(spilt, spilt.length, seen, repeated);
        }
        return repeated;
    }

    @Override
    public synchronized void close() throws IOException {
        if (spill.isPresent()) {
            spill.get().close();
        }
    }

    private static void look(long[] hashes, int size, LongSet seen, LongSet repeated) {
        for (int i = 0; i < size; i++) {
            if (!seen.add(hashes[i])) {
                repeated.add(hashes[i]);
            }
        }
    }

    private void spill() throws IOException {
        if (spill.isEmpty()) {
            spill = Optional.of(Spill.in(scratch));
        }
        spill.get().write(buckets, sizes);
        Arrays.fill(sizes, 0);
        kept = 0;
    }

    /** A temporary file of full buckets, one portion after the other, and where each bucket's parts lie in it. */
    private static final class Spill implements Closeable {
        private final FileChannel file;
        private long[][] parts = new long[0][];
        private long end;

        private Spill(FileChannel file) {
            this.file = file;
        }

        static Spill in(Path scratch) throws IOException {
            return new Spill(FileChannel.open(
                    Files.createTempFile(scratch, "keys", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
        }

        void write(long[][] buckets, int[] sizes) throws IOException {
            long[] places = new long[BUCKETS + 1];
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                places[bucket] = end;
                ByteBuffer bytes = ByteBuffer.allocate(sizes[bucket] * Long.BYTES);
                bytes.asLongBuffer().put(buckets[bucket], 0, sizes[bucket]);
                while (bytes.hasRemaining()) {
                    end += file.write(bytes, end);
                }
            }
            places[BUCKETS] = end;
            parts = Arrays.copyOf(parts, parts.length + 1);
            parts[parts.length - 1] = places;
        }

        long[] read(int bucket) throws IOException {
            long total = Arrays.stream(parts)
                    .mapToLong(places -> places[bucket + 1] - places[bucket])
                    .sum();
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(total));
            for (long[] places : parts) {
                bytes.limit(bytes.position() + (int) (places[bucket + 1] - places[bucket]));
                long position = places[bucket];
                while (bytes.hasRemaining()) {
                    position += file.read(bytes, position);
                }
            }
            long[] hashes = new long[bytes.capacity() / Long.BYTES];
            bytes.flip().asLongBuffer().get(hashes);
            return hashes;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
