package io.hegui.bench.compare;

/** A set of positive longs, as fast as such a thing is. */
final class LongTable {
    private final long[] slots;

    LongTable(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(16, expected)) * 4];
    }

    boolean add(long number) {
        int slot = (int) ((number * 0x9E3779B97F4A7C15L) >>> 40) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (slots[slot] == number) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number;
        return true;
    }
}
