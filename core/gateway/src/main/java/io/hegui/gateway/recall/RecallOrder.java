package io.hegui.gateway.recall;

import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Period;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an operator wants to be recalled.
 *
 * @param from first day; empty for all before
 * @param until last day; empty for all after
 * @param version of the check's plugin; empty for any
 */
record RecallOrder(
        String check, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> version, String reason) {
    private static final int LONGEST_REASON = 1000;

    /**
     * Reads it. A period stands for its first day in {@code from}, for its last day in {@code until}.
     *
     * @throws ProblemException 400 naming what is missing or malformed
     */
    static RecallOrder of(String check, JsonObject body) {
        Optional<LocalDate> from = period(body, "from").map(Period::start);
        Optional<LocalDate> until = period(body, "until").map(Period::end);
        if (from.isPresent() && until.isPresent() && from.get().isAfter(until.get())) {
            throw ProblemException.badRequest(Text.of(
                    "from（" + from.get() + "）晚于 until（" + until.get() + "）。",
                    "from (" + from.get() + ") is after until (" + until.get() + ")."));
        }
        return new RecallOrder(check, from, until, JsonBody.optionalText(body, "version"), reason(body));
    }

    /** @throws ProblemException 400 if there is none, or it is too long */
    static String reason(JsonObject body) {
        String reason = JsonBody.text(body, "reason");
        if (reason.length() > LONGEST_REASON) {
            throw ProblemException.badRequest(Text.of(
                    "reason 最长 " + LONGEST_REASON + " 个字符。", "reason may have " + LONGEST_REASON + " characters."));
        }
        return reason;
    }

    private static Optional<Period> period(JsonObject body, String field) {
        return JsonBody.optionalText(body, field).map(text -> {
            try {
                return Period.parse(text);
            } catch (IllegalArgumentException e) {
                throw ProblemException.badRequest(Text.of(
                        "字段 " + field + " 应写成 2026-09-30、2026-09 或 2026-Q3，收到的是“" + text + "”。",
                        "Field " + field + " looks like 2026-09-30, 2026-09 or 2026-Q3; this one was '" + text + "'."));
            }
        });
    }
}
