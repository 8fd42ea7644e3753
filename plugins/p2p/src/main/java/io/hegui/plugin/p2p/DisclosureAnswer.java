package io.hegui.plugin.p2p;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a platform has to publish for a month.
 *
 * @param publishBy the last day on which that is in time
 * @param document what asks for it
 */
public record DisclosureAnswer(
        YearMonth period, LocalDate publishBy, String document, String article, List<DisclosureItem> items) {
    public DisclosureAnswer {
        items = List.copyOf(items);
    }
}
