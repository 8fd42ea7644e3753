package io.hegui.engine.group;

/** How often each hash has come. */
final class HashCounts {
    private static final double FULL = 0.6;

    /** 0 where nothing is; the hash 0 counts as 1. */
    private long[] hashes = new long[1 << 10];

    private int[] counts = new int[hashes.length];
    private int used;

    void add(long hash) {
        if (used >= hashes.length * FULL) {
            grow();
        }
        int place = place(hash);
        if (counts[place]++ == 0) {
            hashes[place] = present(hash);
            used++;
        }
    }

    int of(long hash) {
        return counts[place(hash)];
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
