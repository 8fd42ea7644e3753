package io.hegui.engine.group;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the group checks of one filing remember. Each thread writes to a part of its own; groups are kept apart by a hash
 * of their names, so that at the end only one portion of them need be in memory. A part that grows beyond its bound goes
 * to a temporary file, which is gone when this is closed.
 */
public final class GroupStore implements Closeable {
    /** Portions of groups; fixed, so that the order in which groups come depends on their names alone. */
    public static final int PORTIONS = 256;

    private final Path scratch;
    private final int checks;
    private final int bytesOfAPart;
    private final List<Part> parts = new ArrayList<>();

    /** One remembered record; its parts are read where they are asked for. */
    public static final class Entry {
        private final long row;
        private final byte[] bytes;
        private final int key;

        /** Where what a check remembers begins; 0 if it remembers nothing, negative if its group matters to it alone. */
        private final int[] members;

        /** @param rest begins with the key, after which comes what is remembered, check by check, up to the end */
        private Entry(long row, Bytes rest, int end, int checks) {
            this.row = row;
            this.bytes = rest.array();
            this.key = rest.position();
            this.members = new int[checks];
            rest.skip((int) rest.number());
            while (rest.position() < end) {
                long mark = rest.number();
                members[(int) (mark >> 1)] = (mark & 1) == 0 ? rest.position() : -rest.position();
                rest.skip((int) rest.number());
            }
        }

        public long row() {
            return row;
        }

        public String key() {
            return Bytes.of(bytes, key, bytes.length).text();
        }

        /** What the codec wrote for a check that remembers it. */
        public byte[] member(int check) {
            if (!isRemembered(check)) {
                throw new IllegalArgumentException("check " + check + " remembers nothing of row " + row);
            }
            return Bytes.of(bytes, Math.abs(members[check]), bytes.length).block();
        }

        boolean isRemembered(int check) {
            return members[check] != 0;
        }

        /** Whether its group matters to the check however small it is. */
        boolean mattersAlone(int check) {
            return members[check] < 0;
        }
    }

    /** Records under one name, in the order of the file. */
    public record Group(String name, List<Entry> entries) {
        /**
         * What a check remembers of it; empty if that is too little to matter.
         *
         * @param least fewest members of a group, at least 1
         */
        public List<Entry> of(int check, int least) {
            int count = 0;
            boolean alone = false;
            for (Entry entry : entries) {
                count += entry.isRemembered(check) ? 1 : 0;
                alone |= entry.mattersAlone(check);
            }
            if (count < least && !alone) {
                return List.of();
            }
            return count == entries.size()
                    ? entries
                    : entries.stream()
                            .filter(entry -> entry.isRemembered(check))
                            .toList();
        }
    }

    /** Takes one group, its entries in the order of the file. */
    public interface Visitor {
        void visit(String name, List<Entry> group) throws IOException;
    }

    /**
     * @param scratch directory for temporary files
     * @param checks that remember something
     * @param bytesOfAPart bytes that one thread's part keeps in memory; nearly as much again while they are put in order
     */
    public GroupStore(Path scratch, int checks, int bytesOfAPart) {
        this.scratch = scratch;
        this.checks = checks;
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
     * The groups of one portion that have enough records, or one that matters to a check alone, once all threads are done;
     * nothing is made of the others. Several threads may ask.
     *
     * @param number from 0, below {@link #PORTIONS}
     * @param least fewest records of a group, at least 1
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

    private List<Group> groups(List<Bytes> portion, HashCounts counts, int least) {
        List<Group> groups = new ArrayList<>();
        Map<String, List<Entry>> several = new HashMap<>();
        for (Bytes bytes : portion) {
            bytes.rewind();
            while (bytes.hasMore()) {
                int count = counts.of(bytes.fixedLong());
                int head = bytes.fixedInt();
                int end = bytes.position() + EntryLog.size(head);
                if (count < least) {
                    bytes.skip(EntryLog.size(head));
                } else if (count == 1) {
                    String name = bytes.text();
                    groups.add(new Group(name, List.of(entry(bytes, end))));
                } else {
                    several.computeIfAbsent(bytes.text(), none -> new ArrayList<>(2))
                            .add(entry(bytes, end));
                }
            }
        }
        several.forEach((name, entries) -> {
            entries.sort(Comparator.comparingLong(Entry::row));
            groups.add(new Group(name, entries));
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
    private Entry entry(Bytes bytes, int end) {
        return new Entry(bytes.number(), bytes, end, checks);
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
        private final GroupBatch single = new GroupBatch(1, 1);

        private Part() {}

        /**
         * Writes down what a batch has of a record.
         *
         * @param row negative for a record of an earlier filing
         * @param key in UTF-8
         */
        public void add(GroupBatch batch, int record, long row, byte[] key) throws IOException {
            batch.write(record, row, key, log);
        }

        /** Nothing more will be added. */
        public void complete() {
            log.complete();
        }

        /**
         * Remembers a record for the first check, where it does not matter alone; may call the member's own methods: only
         * within a guarded call.
         */
        public void add(String group, long row, String key, Record member, MemberCodec codec) throws IOException {
            single.clear();
            single.remember(0, 0, group, member, codec, false);
            add(single, 0, row, key.getBytes(StandardCharsets.UTF_8));
        }
    }
}
