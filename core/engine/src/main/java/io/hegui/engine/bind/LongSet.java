package io.hegui.engine.bind;

import java.util.stream.LongStream;

/** A set of longs in one array: eight bytes a number at two thirds load, where a set of objects takes fifty. */
public final class LongSet {
    private long[] slots;
    private int size;
    private boolean hasZero;

    public LongSet() {
        this(1 << 9);
    }

    /** @param expected numbers that it takes without growing */
    LongSet(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(expected, 1)) * 4];
    }

    /** Adds a number; false if it was there. */
    public boolean add(long number) {
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

    public boolean isEmpty() {
        return size == 0 && !hasZero;
    }

    /** All numbers of the set, in ascending order. */
    public long[] sorted() {
        LongStream.Builder numbers = LongStream.builder();
        if (hasZero) {
            numbers.add(0);
        }
        for (long number : slots) {
            if (number != 0) {
                numbers.add(number);
            }
        }
        return numbers.build().sorted().toArray();
    }

    public boolean contains(long number) {
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
