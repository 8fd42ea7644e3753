package io.hegui.engine.group;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** One remembered record; its parts are read where they are asked for. */
    public static final class Entry {
        private final long row;
        private final boolean alone;
        private final byte[] bytes;
        private final int start;
        private final int end;

        /** @param start where the key begins, after which comes what is remembered */
        private Entry(long row, boolean alone, byte[] bytes, int start, int end) {
            this.row = row;
            this.alone = alone;
            this.bytes = bytes;
            this.start = start;
            this.end = end;
        }

        public long row() {
            return row;
        }

        public String key() {
            return Bytes.of(bytes, start, end).text();
        }

        /** What the codec wrote. */
        public byte[] member() {
            Bytes rest = Bytes.of(bytes, start, end);
            rest.skip((int) rest.number());
            return Arrays.copyOfRange(bytes, rest.position(), end);
        }

        /** Whether its group matters however small it is. */
        private boolean mattersAlone() {
            return alone;
        }
    }

    /** Records under one name, in the order of the file. */
    public record Group(String name, List<Entry> entries) {}

    /** Takes one group, its entries in the order of the file. */
    public interface Visitor {
        void visit(String name, List<Entry> group) throws IOException;
    }

    /**
     * @param scratch directory for temporary files
     * @param bytesOfAPart bytes that one thread's part keeps in memory, a power of two; nearly as much again while they are put
     *     in order
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
     * The groups of one portion that have enough members, or one that matters alone, once all threads are done; nothing is
     * made of the others. Several threads may ask.
     *
     * @param number from 0, below {@link #PORTIONS}
     * @param least fewest members of a group, at least 1
     */
    public List<Group> portion(int number, int least) throws IOException {
        List<Bytes> entries = new ArrayList<>();
        int count = 0;
        for (Part part : parts()) {
            part.log.read(number, entries);
            count += part.log.count(number);
        }
        List<Group> groups = groups(entries, counted(entries, count, least), least);
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
                int count = counts.of(bytes.fixedLong());
                int head = bytes.fixedInt();
                int end = bytes.position() + EntryLog.size(head);
                boolean alone = EntryLog.mattersAlone(head);
                if (count < least) {
                    bytes.skip(EntryLog.size(head));
                } else if (count == 1) {
                    String name = bytes.text();
                    groups.add(new Group(name, List.of(entry(bytes, end, alone))));
                } else {
                    several.computeIfAbsent(bytes.text(), none -> new ArrayList<>(2))
                            .add(entry(bytes, end, alone));
                }
            }
        }
        several.forEach((name, members) -> {
            // two names may have one hash
            if (members.size() >= least || members.stream().anyMatch(Entry::mattersAlone)) {
                members.sort(Comparator.comparingLong(Entry::row));
                groups.add(new Group(name, members));
            }
        });
        return groups;
    }

    /** Of each hash the number of entries; one that matters alone counts as a whole group. */
    private static HashCounts counted(List<Bytes> entries, int count, int least) {
        HashCounts counts = new HashCounts(count);
        for (Bytes bytes : entries) {
            while (bytes.hasMore()) {
                long hash = bytes.fixedLong();
                int head = bytes.fixedInt();
                counts.add(hash, EntryLog.mattersAlone(head) ? least : 1);
                bytes.skip(EntryLog.size(head));
            }
        }
        return counts;
    }

    /** What stands after the name. */
    private static Entry entry(Bytes bytes, int end, boolean alone) {
        long row = bytes.number();
        int start = bytes.position();
        bytes.skip(end - start);
        return new Entry(row, alone, bytes.array(), start, end);
    }

    @Override
    public synchronized void close() throws IOException {
        for (Part part : parts) {
            part.log.close();
        }
    }

    /** What one thread remembers. */
    public final class Part {
        private final EntryLog log = new EntryLog(scratch, bytesOfAPart);

        private Part() {}

        /**
         * Remembers a record of a group; may call the member's own methods: only within a guarded call.
         *
         * @param key in UTF-8
         * @param alone whether the group matters however small it is
         */
        public void add(GroupName group, long row, byte[] key, Record member, MemberCodec codec, boolean alone)
                throws IOException {
            log.add(group, row, key, member, codec, alone);
        }

        /** The same of a record that does not matter alone. */
        public void add(String group, long row, String key, Record member, MemberCodec codec) throws IOException {
            add(new GroupName(group), row, key.getBytes(StandardCharsets.UTF_8), member, codec, false);
        }
    }
}
