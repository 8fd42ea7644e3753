package io.hegui.gateway.comparison;

import io.hegui.gateway.comparison.FindingSet.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the findings of two runs over the same file. */
public final class FindingDifference {
    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::place).thenComparingLong(Entry::content);

    private FindingDifference() {}

    /** By check; checks without a difference are left out. */
    public static SortedMap<String, CheckDifference> between(FindingSet before, FindingSet after) {
        Map<String, List<Entry>> then = before.byCheck();
        Map<String, List<Entry>> now = after.byCheck();
        TreeSet<String> checks = new TreeSet<>(then.keySet());
        checks.addAll(now.keySet());
        SortedMap<String, CheckDifference> differences = new TreeMap<>();
        for (String check : checks) {
            CheckDifference difference = of(then.getOrDefault(check, List.of()), now.getOrDefault(check, List.of()));
            if (difference.total() > 0) {
                differences.put(check, difference);
            }
        }
        return differences;
    }

    private static CheckDifference of(List<Entry> before, List<Entry> after) {
        List<Entry> onlyBefore = new ArrayList<>();
        List<Entry> onlyAfter = new ArrayList<>();
        split(before, after, ORDER, onlyBefore, onlyAfter, new ArrayList<>());
        List<Entry> gone = new ArrayList<>();
        List<Entry> added = new ArrayList<>();
        List<Entry> changed = new ArrayList<>();
        split(onlyBefore, onlyAfter, Comparator.comparingLong(Entry::place), gone, added, changed);
        List<Long> rows = Stream.of(added, gone, changed)
                .flatMap(List::stream)
                .map(Entry::row)
                .distinct()
                .sorted()
                .limit(CheckDifference.MOST_ROWS)
                .toList();
        return new CheckDifference(added.size(), gone.size(), changed.size(), rows);
    }

    /** Those on one side, on the other and on both; one that comes several times on a side is met as often. */
    private static void split(
            List<Entry> left,
            List<Entry> right,
            Comparator<Entry> order,
            List<Entry> onlyLeft,
            List<Entry> onlyRight,
            List<Entry> both) {
        List<Entry> a = left.stream().sorted(order).toList();
        List<Entry> b = right.stream().sorted(order).toList();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int compared = compared(a, i, b, j, order);
            if (compared < 0) {
                onlyLeft.add(a.get(i++));
            } else if (compared > 0) {
                onlyRight.add(b.get(j++));
            } else {
                both.add(b.get(j++));
                i++;
            }
        }
    }

    private static int compared(List<Entry> a, int i, List<Entry> b, int j, Comparator<Entry> order) {
        if (i == a.size()) {
            return 1;
        }
        return j == b.size() ? -1 : order.compare(a.get(i), b.get(j));
    }
}
