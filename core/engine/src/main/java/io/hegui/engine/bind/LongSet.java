package io.hegui.engine.bind;

/** A set of longs in one array: eight bytes a number at two thirds load, where a set of objects takes fifty. */
final class LongSet {
    private long[] slots = new long[1 << 10];
    private int size;
    private boolean hasZero;

    /** Adds a number; false if it was there. */
    boolean add(long number) {
        if (number == 0) {
            boolean added = !hasZero;
            hasZero = true;
            return added;
        }
        if (size * 3L > slots.length * 2L) {
            grow();
        }
        int slot = slot(number, slots.length);
        while (slots[slot] != 0) {
            if (slots[slot] == number) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number;
        size++;
        return true;
    }

    boolean contains(long number) {
        if (number == 0) {
            return hasZero;
        }
        int slot = slot(number, slots.length);
        while (slots[slot] != 0) {
            if (slots[slot] == number) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long number : before) {
            if (number != 0) {
                int slot = slot(number, slots.length);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = number;
            }
        }
    }

    private static int slot(long number, int length) {
        return (int) (number ^ (number >>> 32)) & (length - 1);
    }
}
