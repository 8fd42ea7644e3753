package io.hegui.plugin.p2p;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform has on record of its disclosure for a month.
 *
 * @param publishBy the last day on which that was in time
 * @param inTime whether it was published by then
 * @param figures those that were published
 * @param missing names of the columns of those that were not
 */
public record FiledDisclosureAnswer(
        YearMonth period,
        @Nullable LocalDate publishedOn,
        LocalDate publishBy,
        boolean inTime,
        List<FiledFigure> figures,
        List<String> missing) {
    public FiledDisclosureAnswer {
        figures = List.copyOf(figures);
        missing = List.copyOf(missing);
    }
}
