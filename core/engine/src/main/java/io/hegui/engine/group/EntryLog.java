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
 * <p>An entry is the hash of its name and its head, a fixed number of bytes; then name, row, key and what is remembered.
 */
final class EntryLog implements Closeable {
    /** Set in a head where the group matters however small it is; above it is the number of bytes that follow. */
    private static final int ALONE = 1;

    private static final int WRITTEN_AT_ONCE = 1 << 18;

    private final Path scratch;
    private final int spillsAt;
    private final int[] sizes = new int[GroupStore.PORTIONS];
    private final int[] counts = new int[GroupStore.PORTIONS];
    private final List<Segment> segments = new ArrayList<>();
    private Bytes log = new Bytes();
    private int complete;
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
     * @param inMemory bytes kept in memory, a power of two; nearly as much again while they are put in order
     */
    EntryLog(Path scratch, int inMemory) {
        this.scratch = scratch;
        // early enough for the array, which doubles, to stay within the bound, unless an entry is larger than the rest
        this.spillsAt = inMemory - (inMemory >> 4);
    }

    /** Bytes that follow a head. */
    static int size(int head) {
        return head >>> 1;
    }

    /** Whether the group of an entry with that head matters however small it is. */
    static boolean mattersAlone(int head) {
        return (head & ALONE) != 0;
    }

    /** @param key in UTF-8 */
    void add(GroupName group, long row, byte[] key, Record member, MemberCodec codec, boolean alone)
            throws IOException {
        // what a member that threw has left behind is overwritten
        log.cut(complete);
        int head = log.reserve();
        int start = log.size();
        log.put(group.utf8(), group.utf8().length);
        log.put(row);
        log.put(key, key.length);
        codec.write(member, log);
        log.set(head, group.hash(), (log.size() - start) << 1 | (alone ? ALONE : 0));
        sizes[group.portion()] += log.size() - complete;
        counts[group.portion()]++;
        complete = log.size();
        if (complete > spillsAt) {
            spill();
        }
    }

    /** Entries of a portion. */
    int count(int portion) {
        return counts[portion];
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
            rest = Optional.of(arranged(0));
            log = new Bytes();
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
        complete = 0;
        Arrays.fill(sizes, 0);
    }

    /** What is in memory, portion by portion. */
    private Segment arranged(long position) {
        int[] bounds = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            bounds[i + 1] = bounds[i] + sizes[i];
        }
        int[] next = bounds.clone();
        byte[] arranged = new byte[complete];
        log.cut(complete);
        while (log.hasMore()) {
            int start = log.position();
            int portion = GroupName.portion(log.fixedLong());
            log.skip(size(log.fixedInt()));
            int size = log.position() - start;
            System.arraycopy(log.array(), start, arranged, next[portion], size);
            next[portion] += size;
        }
        return new Segment(position, bounds, arranged);
    }
}
