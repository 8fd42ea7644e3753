package io.hegui.gateway.submission;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Period;

/** Reads the period that a request names. */
public final class PeriodParameter {
    private PeriodParameter() {}

    /** @throws ProblemException 400 if it is no day, month or quarter */
    public static Period parse(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw BadParameter.of(
                    "period",
                    Text.of(
                            "报告期应写成 2026-09-30、2026-09 或 2026-Q3，收到的是“" + text + "”。",
                            "A period looks like 2026-09-30, 2026-09 or 2026-Q3; this one was '" + text + "'."));
        }
    }
}
