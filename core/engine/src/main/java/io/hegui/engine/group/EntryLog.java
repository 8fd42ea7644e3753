package io.hegui.engine.group;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Entries of one thread, written one after the other: that costs the processor far less than a place for each portion. They
 * are put in the order of their portions when there are too many for the memory, and in the end.
 *
 * <p>An entry is the hash of its name and its head, a fixed number of bytes; then name, row, key and, check by check, what is
 * remembered for it.
 */
final class EntryLog implements Closeable {
    /** Set in a head where the group matters however small it is; above it is the number of bytes that follow. */
    private static final int ALONE = 1;

    /** What stands before what follows. */
    private static final int HEAD = Long.BYTES + Integer.BYTES;

    /** So large that a collector leaves it where it is; with its header it fills whole regions of a heap. */
    private static final int CHUNK = (4 << 20) - 64;

    /** Room that the entries before leave in a chunk for the last one, which may well make it larger. */
    private static final int LAST = 1 << 10;

    private static final int LEAST = 64;
    private static final int WRITTEN_AT_ONCE = 1 << 18;

    private final Path scratch;
    private final int inMemory;
    private final int chunkSize;
    private final int[] sizes = new int[GroupStore.PORTIONS];
    private final int[] counts = new int[GroupStore.PORTIONS];
    private final List<Segment> segments = new ArrayList<>();
    private final List<Bytes> full = new ArrayList<>();
    private Bytes log;
    private int begun;
    private int filled;
    private boolean alone;
    private Optional<FileChannel> file = Optional.empty();
    private Optional<Segment> rest = Optional.empty();

    /**
     * Entries in the order of their portions.
     *
     * @param position where they begin in the file
     * @param bounds where each portion begins among them; in the end where the last one ends
     * @param bytes empty if they are in the file
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Segment(long position, int[] bounds, byte[] bytes) {
        int size(int portion) {
            return bounds[portion + 1] - bounds[portion];
        }
    }

    /**
     * @param scratch directory for the temporary file
     * @param inMemory bytes kept in memory, about; nearly as much again while they are put in order
     */
    EntryLog(Path scratch, int inMemory) {
        this.scratch = scratch;
        this.inMemory = inMemory;
        this.chunkSize = Math.max(LEAST, Math.min(CHUNK, inMemory));
        this.log = new Bytes(LEAST);
    }

    /** Bytes that follow a head. */
    static int size(int head) {
        return head >>> 1;
    }

    /** Whether the group of an entry with that head, or a mark in it, matters to a check however small it is. */
    static boolean mattersAlone(long headOrMark) {
        return (headOrMark & ALONE) != 0;
    }

    /** Which check a mark is of, after which stands what it remembers. */
    static int check(long mark) {
        return (int) (mark >> 1);
    }

    /**
     * Begins an entry.
     *
     * @param key in UTF-8
     */
    void begin(GroupName group, long row, byte[] key) {
        begun = log.size();
        alone = false;
        log.reserve();
        log.put(group.utf8(), group.utf8().length);
        log.put(row);
        log.put(key, key.length);
    }

    /**
     * What a check remembers of the record.
     *
     * @param matters whether the group matters to that check however small it is
     */
    void remember(int check, boolean matters, byte[] source, int from, int to) {
        alone |= matters;
        log.put((long) check << 1 | (matters ? ALONE : 0));
        log.put(source, from, to - from);
    }

    void end(GroupName group) throws IOException {
        int size = log.size() - begun;
        log.set(begun, group.hash(), (size - HEAD) << 1 | (alone ? ALONE : 0));
        sizes[group.portion()] += size;
        counts[group.portion()]++;
        if (log.size() > chunkSize - LAST) {
            filled += log.size();
            full.add(log);
            if (filled > inMemory - chunkSize) {
                spill();
            }
            log = new Bytes(chunkSize);
        }
    }

    /** Entries of a portion. */
    int count(int portion) {
        return counts[portion];
    }

    /** No more entries will come; what there is is put in order by the thread that wrote it. */
    void complete() {
        rest();
    }

    /** Adds the entries of a portion, once all are there; several threads may ask. */
    void read(int portion, List<Bytes> entries) throws IOException {
        for (Segment segment : segments) {
            ByteBuffer bytes = ByteBuffer.allocate(segment.size(portion));
            long position = segment.position() + segment.bounds()[portion];
            while (bytes.hasRemaining()) {
                if (file.orElseThrow().read(bytes, position + bytes.position()) < 0) {
                    throw new EOFException("a temporary file has become shorter");
                }
            }
            entries.add(Bytes.of(bytes.array()));
        }
        Segment last = rest();
        entries.add(Bytes.of(last.bytes(), last.bounds()[portion], last.bounds()[portion + 1]));
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private synchronized Segment rest() {
        if (rest.isEmpty()) {
            full.add(log);
            log = new Bytes(LEAST);
            rest = Optional.of(arranged(0));
        }
        return rest.get();
    }

    private void spill() throws IOException {
        if (file.isEmpty()) {
            Path path = Files.createTempFile(scratch, "groups", ".tmp");
            file = Optional.of(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        }
        FileChannel out = file.get();
        Segment segment = arranged(out.size());
        ByteBuffer bytes = ByteBuffer.wrap(segment.bytes());
        while (bytes.position() < segment.bytes().length) {
            bytes.limit(Math.min(segment.bytes().length, bytes.position() + WRITTEN_AT_ONCE));
            out.write(bytes, segment.position() + bytes.position());
        }
        segments.add(new Segment(segment.position(), segment.bounds(), new byte[0]));
    }

    /** What is in memory, portion by portion; it is forgotten where it was. */
    private Segment arranged(long position) {
        int[] bounds = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            bounds[i + 1] = bounds[i] + sizes[i];
        }
        int[] next = bounds.clone();
        byte[] arranged = new byte[bounds[sizes.length]];
        for (Bytes chunk : full) {
            chunk.rewind();
            while (chunk.hasMore()) {
                int start = chunk.position();
                int portion = GroupName.portion(chunk.fixedLong());
                chunk.skip(size(chunk.fixedInt()));
                int size = chunk.position() - start;
                System.arraycopy(chunk.array(), start, arranged, next[portion], size);
                next[portion] += size;
            }
        }
        full.clear();
        filled = 0;
        Arrays.fill(sizes, 0);
        return new Segment(position, bounds, arranged);
    }
}
