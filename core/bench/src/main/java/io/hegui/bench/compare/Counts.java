package io.hegui.bench.compare;

import java.util.Map;
import java.util.TreeMap;

/** Findings by check; what every subject must agree on. */
final class Counts {
    static final int INVALID_ID = 1;
    static final int COST = 7;
    static final int DUPLICATE = 20;

    private final long[] counts = new long[DUPLICATE + 1];

    void add(int check) {
        counts[check]++;
    }

    void set(int check, long count) {
        counts[check] = count;
    }

    void addAll(Counts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    static int number(String id) {
        return switch (id) {
            case "S.cell.id" -> INVALID_ID;
            case "S.key.duplicate" -> DUPLICATE;
            default -> Integer.parseInt(id.substring(2));
        };
    }

    /** By number of the check, those that found something. */
    @Override
    public String toString() {
        Map<Integer, Long> found = new TreeMap<>();
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.put(i, counts[i]);
            }
        }
        return found.toString();
    }
}
