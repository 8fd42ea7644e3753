package io.hegui.engine.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The groups of one portion that may matter to a check, in the order of their first records. */
public final class GroupPortion {
    private final List<Group> groups;

    /** @param groups in any order */
    GroupPortion(List<Group> groups) {
        this.groups = new ArrayList<>(groups);
        this.groups.sort(Comparator.comparingLong(Group::firstRow));
    }

    /** Records under one name, in the order of the file. */
    public static final class Group {
        private final byte[] bytes;
        private final int name;
        private final List<GroupEntry> entries;

        /**
         * @param name where its name stands
         * @param entries in the order of the file once all are there
         */
        Group(byte[] bytes, int name, List<GroupEntry> entries) {
            this.bytes = bytes;
            this.name = name;
            this.entries = entries;
        }

        public String name() {
            return Bytes.of(bytes, name, bytes.length).text();
        }

        /** Its name in UTF-8. */
        public byte[] utf8() {
            return Bytes.of(bytes, name, bytes.length).block();
        }

        public List<GroupEntry> entries() {
            return entries;
        }

        private long firstRow() {
            return entries.get(0).row();
        }

        private List<GroupEntry> of(int check, int least) {
            if (entries.size() == 1) {
                // millions of them, as a rule
                return entries.get(0).matters(check, least) ? entries : List.of();
            }
            int count = 0;
            boolean alone = false;
            for (GroupEntry entry : entries) {
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

    /**
     * What a check remembers of a group.
     *
     * @param group its place among the groups of the portion, from 0
     * @param entries in the order of the file, at least one
     */
    public record Remembered(int group, List<GroupEntry> entries) {
        private long firstRow() {
            return entries.get(0).row();
        }
    }

    public List<Group> groups() {
        return groups;
    }

    /**
     * What a check remembers of the groups that matter to it, in the order of the first records it remembers: nothing of
     * that depends on other checks, or on which thread read what.
     *
     * @param least fewest members of a group, at least 1, unless one matters alone
     */
    public List<Remembered> of(int check, int least) {
        List<Remembered> remembered = new ArrayList<>(0);
        boolean sorted = true;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < groups.size(); i++) {
            List<GroupEntry> entries = groups.get(i).of(check, least);
            if (!entries.isEmpty()) {
                Remembered next = new Remembered(i, entries);
                remembered.add(next);
                sorted &= next.firstRow() >= last;
                last = next.firstRow();
            }
        }
        if (!sorted) {
            // the first record of some group is one that another check alone remembers
            remembered.sort(Comparator.comparingLong(Remembered::firstRow));
        }
        return remembered;
    }
}
