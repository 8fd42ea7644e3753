package io.hegui.plugin.common;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One borrower's settled loans by the day they were settled. For each day only those loans are kept that no other
 * beats: a smaller payoff at the end of a chain at least as long.
 */
final class Payoffs {
    private final Map<Integer, NavigableMap<Long, Integer>> byDay = new HashMap<>();
    private final int[] counts;

    /** @param counts length of the chain that each loan ends, filled by the caller */
    Payoffs(int[] counts) {
        this.counts = counts;
    }

    void add(int loan, int day, long payoff) {
        NavigableMap<Long, Integer> frontier = byDay.computeIfAbsent(day, none -> new TreeMap<>());
        Map.Entry<Long, Integer> smaller = frontier.floorEntry(payoff);
        if (smaller != null && counts[smaller.getValue()] >= counts[loan]) {
            return;
        }
        Map.Entry<Long, Integer> larger = frontier.ceilingEntry(payoff);
        while (larger != null && counts[larger.getValue()] <= counts[loan]) {
            frontier.remove(larger.getKey());
            larger = frontier.ceilingEntry(payoff);
        }
        frontier.put(payoff, loan);
    }

    /** The loan with the longest chain among those settled from one day to another for at most an amount. */
    OptionalInt longest(int fromDay, int toDay, long mostPayoff) {
        int best = -1;
        for (int day = fromDay; day <= toDay; day++) {
            NavigableMap<Long, Integer> frontier = byDay.get(day);
            Map.Entry<Long, Integer> entry = frontier == null ? null : frontier.floorEntry(mostPayoff);
            if (entry != null && (best < 0 || counts[entry.getValue()] > counts[best])) {
                best = entry.getValue();
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
