package io.hegui.engine.group;

import java.util.Arrays;

/** One remembered record; its parts are read where they are asked for. */
public final class GroupEntry {
    private static final int[] NOTHING = {};

    private final long row;
    private final byte[] bytes;
    private final int key;

    /** Where what a check remembers begins; 0 if it remembers nothing, negative if its group matters to it alone. */
    private final int[] members;

    private GroupEntry(long row, byte[] bytes, int key, int[] members) {
        this.row = row;
        this.bytes = bytes;
        this.key = key;
        this.members = members;
    }

    /**
     * Reads up to its end.
     *
     * @param rest begins with its row
     * @param checks that may remember something
     */
    static GroupEntry read(Bytes rest, int end, int checks) {
        long row = rest.number();
        int key = rest.position();
        rest.skip((int) rest.number());
        int[] members = new int[checks];
        while (rest.position() < end) {
            long mark = rest.number();
            members[EntryLog.check(mark)] = EntryLog.mattersAlone(mark) ? -rest.position() : rest.position();
            rest.skip((int) rest.number());
        }
        return new GroupEntry(row, rest.array(), key, members);
    }

    /** Negative for a record of an earlier filing. */
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

    /** Its row and its key alone, which do not keep all else of the portion in memory. */
    public GroupEntry placeAlone() {
        Bytes read = Bytes.of(bytes, key, bytes.length);
        read.skip((int) read.number());
        return new GroupEntry(row, Arrays.copyOfRange(bytes, key, read.position()), 0, NOTHING);
    }

    boolean isRemembered(int check) {
        return check < members.length && members[check] != 0;
    }

    /** Whether a group of it alone matters to the check. */
    boolean matters(int check, int least) {
        return mattersAlone(check) || (least <= 1 && isRemembered(check));
    }

    /** Whether its group matters to the check however small it is. */
    boolean mattersAlone(int check) {
        return check < members.length && members[check] < 0;
    }
}
