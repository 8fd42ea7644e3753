package io.hegui.engine.group;

/** How much has come of each hash. */
final class HashCounts {
    private static final int LARGEST_START = 1 << 16;

    /** Set in a count where one entry matters alone. */
    private static final int ALONE = 1 << 31;

    /** 0 where nothing is; the hash 0 counts as 1. */
    private long[] hashes;

    private int[] counts;
    private int used;

    /** @param expected different hashes, at least 0 */
    HashCounts(int expected) {
        hashes = new long[Integer.highestOneBit(Math.min(expected, LARGEST_START) + 1) * 4];
        counts = new int[hashes.length];
    }

    /** @param alone whether it matters however little has come of the hash */
    void add(long hash, boolean alone) {
        int place = place(hash);
        if (counts[place] == 0) {
            hashes[place] = present(hash);
            used++;
        }
        counts[place] = (counts[place] + 1) | (alone ? ALONE : 0);
        if (used > hashes.length / 2) {
            grow();
        }
    }

    /** How often it has come, marked where that matters however little it is. */
    int of(long hash) {
        return counts[place(hash)];
    }

    /** Whether so much has come, or what has come matters alone. */
    static boolean matters(int count, int least) {
        return count < 0 || count >= least;
    }

    /** Without the mark. */
    static int number(int count) {
        return count & ~ALONE;
    }

    private static long present(long hash) {
        return hash == 0 ? 1 : hash;
    }

    /** Where it is, or where there is room for it. */
    private int place(long hash) {
        long wanted = present(hash);
        int mask = hashes.length - 1;
        int place = (int) (wanted ^ wanted >>> 29) & mask;
        while (hashes[place] != 0 && hashes[place] != wanted) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] before = hashes;
        int[] had = counts;
        hashes = new long[before.length * 2];
        counts = new int[hashes.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int place = place(before[i]);
                hashes[place] = before[i];
                counts[place] = had[i];
            }
        }
    }
}
