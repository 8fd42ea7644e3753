package io.hegui.engine.group;

import io.hegui.engine.group.GroupPortion.Group;
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
    /**
     * Portions of groups; fixed, so that the order in which groups come depends on their names, and within a portion on
     * their first rows, alone.
     */
    public static final int PORTIONS = 256;

    private final Path scratch;
    private final int checks;
    private final int bytesOfAPart;
    private final List<Part> parts = new ArrayList<>();

    /** Takes one group, its entries in the order of the file. */
    public interface Visitor {
        void visit(String name, List<GroupEntry> group) throws IOException;
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
            for (Group group : portion(portion, 1).groups()) {
                visitor.visit(group.name(), group.entries());
            }
        }
    }

    /**
     * The groups of one portion that may have enough records, or have one that matters to a check alone, once all threads
     * are done; nothing is made of the others. Several threads may ask.
     *
     * @param number from 0, below {@link #PORTIONS}
     * @param least fewest records of a group, at least 1
     */
    public GroupPortion portion(int number, int least) throws IOException {
        List<Bytes> entries = new ArrayList<>();
        int count = 0;
        for (Part part : parts()) {
            part.log.read(number, entries);
            count += part.log.count(number);
        }
        return new GroupPortion(groups(entries, counted(entries, count), least));
    }

    private synchronized List<Part> parts() {
        return List.copyOf(parts);
    }

    private List<Group> groups(List<Bytes> portion, HashCounts counts, int least) {
        List<Group> groups = new ArrayList<>();
        Map<String, Group> several = new HashMap<>();
        for (Bytes bytes : portion) {
            bytes.rewind();
            while (bytes.hasMore()) {
                int count = counts.of(bytes.fixedLong());
                int head = bytes.fixedInt();
                int end = bytes.position() + EntryLog.size(head);
                int name = bytes.position();
                if (!HashCounts.matters(count, least)) {
                    bytes.skip(EntryLog.size(head));
                } else if (HashCounts.number(count) == 1) {
                    bytes.skip((int) bytes.number());
                    groups.add(new Group(bytes.array(), name, List.of(GroupEntry.read(bytes, end, checks))));
                } else {
                    several.computeIfAbsent(bytes.text(), none -> new Group(bytes.array(), name, new ArrayList<>(2)))
                            .entries()
                            .add(GroupEntry.read(bytes, end, checks));
                }
            }
        }
        for (Group group : several.values()) {
            group.entries().sort(Comparator.comparingLong(GroupEntry::row));
            groups.add(group);
        }
        return groups;
    }

    /** Of each hash the number of entries, and whether one of them matters alone. */
    private static HashCounts counted(List<Bytes> entries, int count) {
        HashCounts counts = new HashCounts(count);
        for (Bytes bytes : entries) {
            while (bytes.hasMore()) {
                long hash = bytes.fixedLong();
                int head = bytes.fixedInt();
                counts.add(hash, EntryLog.mattersAlone(head));
                bytes.skip(EntryLog.size(head));
            }
        }
        return counts;
    }

    @Override
    public synchronized void close() throws IOException {
        new ClosedTogether(parts.stream().map(part -> part.log).toList()).close();
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
