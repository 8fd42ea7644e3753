package io.hegui.plugin.servicedesk;

import java.time.YearMonth;
import java.util.Comparator;

/** One person in one calendar month. */
record PersonMonth(String personId, YearMonth month) implements Comparable<PersonMonth> {
    private static final Comparator<PersonMonth> ORDER =
            Comparator.comparing(PersonMonth::month).thenComparing(PersonMonth::personId);

    @Override
    public int compareTo(PersonMonth other) {
        return ORDER.compare(this, other);
    }
}
