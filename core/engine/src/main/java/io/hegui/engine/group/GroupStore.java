package io.hegui.engine.group;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one group check remembers of one filing. Each thread writes to a part of its own; groups are kept apart by a hash
 * of their names, so that at the end only one portion of them need be in memory. A part that grows beyond its bound goes
 * to a temporary file, which is gone when this is closed.
 */
public final class GroupStore implements Closeable {
    /** Portions of groups; fixed, so that the order in which groups come depends on their names alone. */
    public static final int PORTIONS = 256;

    private final Path scratch;
    private final int bytesOfAPart;
    private final List<Part> parts = new ArrayList<>();

    /** One remembered record. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(long row, String key, byte[] member) {}

    /** Records under one name, in the order of the file. */
    public record Group(String name, List<Entry> entries) {}

    /** Takes one group, its entries in the order of the file. */
    public interface Visitor {
        void visit(String name, List<Entry> group) throws IOException;
    }

    /**
     * @param scratch directory for temporary files
     * @param bytesOfAPart bytes that one thread's part keeps in memory
     */
    public GroupStore(Path scratch, int bytesOfAPart) {
        this.scratch = scratch;
        this.bytesOfAPart = bytesOfAPart;
    }

    /** A thread's own part. */
    public synchronized Part part() {
        Part part = new Part();
        parts.add(part);
        return part;
    }

    /** Hands over each group, once all threads are done. */
    public void forEachGroup(Visitor visitor) throws IOException {
        for (int portion = 0; portion < PORTIONS; portion++) {
            for (Group group : portion(portion, 1)) {
                visitor.visit(group.name(), group.entries());
            }
        }
    }

    /**
     * The groups of one portion that have enough members, once all threads are done; nothing is made of the others. Several
     * threads may ask.
     *
     * @param number from 0, below {@link #PORTIONS}
     * @param least fewest members of a group, at least 1
     */
    public List<Group> portion(int number, int least) throws IOException {
        List<Bytes> entries = new ArrayList<>();
        for (Part part : parts()) {
            part.read(number, entries);
        }
        List<Group> groups = groups(entries, counted(entries), least);
        groups.sort(Comparator.comparingLong(group -> group.entries().get(0).row()));
        return groups;
    }

    private synchronized List<Part> parts() {
        return List.copyOf(parts);
    }

    private static List<Group> groups(List<Bytes> entries, HashCounts counts, int least) {
        List<Group> groups = new ArrayList<>();
        Map<String, List<Entry>> several = new HashMap<>();
        for (Bytes bytes : entries) {
            bytes.rewind();
            while (bytes.hasMore()) {
                int count = counts.of(bytes.peekHash());
                if (count < least) {
                    pass(bytes);
                } else if (count == 1) {
                    String name = bytes.text();
                    groups.add(new Group(name, List.of(entry(bytes))));
                } else {
                    several.computeIfAbsent(bytes.text(), none -> new ArrayList<>(2))
                            .add(entry(bytes));
                }
            }
        }
        several.forEach((name, members) -> {
            // two names may have one hash
            if (members.size() >= least) {
                members.sort(Comparator.comparingLong(Entry::row));
                groups.add(new Group(name, members));
            }
        });
        return groups;
    }

    private static HashCounts counted(List<Bytes> entries) {
        HashCounts counts = new HashCounts();
        for (Bytes bytes : entries) {
            while (bytes.hasMore()) {
                counts.add(bytes.peekHash());
                pass(bytes);
            }
        }
        return counts;
    }

    /** What stands after the name. */
    private static Entry entry(Bytes bytes) {
        long row = bytes.number();
        String key = bytes.text();
        return new Entry(row, key, bytes.block());
    }

    private static void pass(Bytes bytes) {
        bytes.skip();
        bytes.number();
        bytes.skip();
        bytes.skip();
    }

    @Override
    public synchronized void close() throws IOException {
        for (Part part : parts) {
            if (part.file.isPresent()) {
                part.file.get().close();
            }
        }
    }

    /** What one thread has remembered. */
    public final class Part {
        private final Bytes[] portions = new Bytes[PORTIONS];
        private final List<Segment> segments = new ArrayList<>();
        private final Bytes encoded = new Bytes();
        private long inMemory;
        private Optional<FileChannel> file = Optional.empty();

        private Part() {
            for (int i = 0; i < PORTIONS; i++) {
                portions[i] = new Bytes();
            }
        }

        /** A run of entries of one portion in the file. */
        private record Segment(int portion, long position, int size) {}

        /** Remembers a record. */
        void add(String group, long row, String key, byte[] member, int size) throws IOException {
            Bytes portion = portions[portion(group)];
            int before = portion.size();
            portion.put(group);
            portion.put(row);
            portion.put(key);
            portion.put(member, size);
            inMemory += portion.size() - before;
            if (inMemory > bytesOfAPart) {
                spill();
            }
        }

        /** Remembers a record of a group; may call the member's own methods: only within a guarded call. */
        public void add(String group, long row, String key, Record member, MemberCodec codec) throws IOException {
            encoded.clear();
            codec.write(member, encoded);
            add(group, row, key, encoded.array(), encoded.size());
        }

        private void spill() throws IOException {
            if (file.isEmpty()) {
                Path path = Files.createTempFile(scratch, "groups", ".tmp");
                file = Optional.of(FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
            }
            FileChannel out = file.get();
            long position = out.size();
            for (int i = 0; i < PORTIONS; i++) {
                int size = portions[i].size();
                if (size > 0) {
                    ByteBuffer bytes = ByteBuffer.wrap(portions[i].array(), 0, size);
                    while (bytes.hasRemaining()) {
                        out.write(bytes, position + bytes.position());
                    }
                    segments.add(new Segment(i, position, size));
                    position += size;
                    portions[i].clear();
                }
            }
            inMemory = 0;
        }

        private void read(int portion, List<Bytes> entries) throws IOException {
            for (Segment segment : segments) {
                if (segment.portion() == portion) {
                    ByteBuffer bytes = ByteBuffer.allocate(segment.size());
                    FileChannel in = file.orElseThrow();
                    while (bytes.hasRemaining()) {
                        in.read(bytes, segment.position() + bytes.position());
                    }
                    entries.add(Bytes.of(bytes.array()));
                }
            }
            byte[] rest = java.util.Arrays.copyOf(portions[portion].array(), portions[portion].size());
            entries.add(Bytes.of(rest));
        }
    }

    /** Which portion a group is in, from 0. */
    static int portion(String group) {
        int hash = group.hashCode() * 0x9E3779B9;
        return (hash >>> 16) & (PORTIONS - 1);
    }
}
