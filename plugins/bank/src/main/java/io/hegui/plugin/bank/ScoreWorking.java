package io.hegui.plugin.bank;

import io.hegui.sdk.check.Working;
import java.util.Map;

/** How a score came about: the sums, and each key that failed or that several points share. */
final class ScoreWorking {
    /** More steps than this nobody reads; the figures say how many there are. */
    private static final int STEPS = 100;

    private ScoreWorking() {}

    static Working of(InspectionTotals totals) {
        ControlScore once = totals.countedOnce();
        ControlScore naive = totals.everyLine();
        Working working = Working.figures(
                "total", once.total().toPlainString(),
                "deduction", once.deduction().toPlainString(),
                "score", once.score() + " %",
                "deduction_share", once.deductionShare() + " %",
                "every_line_total", naive.total().toPlainString(),
                "every_line_deduction", naive.deduction().toPlainString(),
                "every_line_deduction_share", naive.deductionShare() + " %",
                "failed_or_shared_keys",
                        Long.toString(totals.contents().values().stream()
                                .filter(ScoreWorking::isTold)
                                .count()));
        for (Map.Entry<String, ControlContent> entry : totals.contents().entrySet()) {
            ControlContent content = entry.getValue();
            if (isTold(content) && working.steps().size() < STEPS) {
                working = working.step(
                        "canonical_key", entry.getKey(),
                        "counted_in", content.counted().process(),
                        "point", content.counted().point(),
                        "weight", content.counted().weight().toPlainString(),
                        "points", Long.toString(content.points()),
                        "failed", Boolean.toString(content.failed()));
            }
        }
        return working;
    }

    private static boolean isTold(ControlContent content) {
        return content.failed() || content.points() > 1;
    }
}
