package io.hegui.gateway.stage;

import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The stages that an operator wants a check to go through. */
record StageOrder(String check, StageDates dates, String reason) {
    private static final int LONGEST_REASON = 1000;

    /** @throws ProblemException 400 naming what is missing or malformed */
    static StageOrder of(String check, JsonObject body) {
        String reason = JsonBody.text(body, "reason");
        if (reason.length() > LONGEST_REASON) {
            throw ProblemException.badRequest(Text.of(
                    "reason 最长 " + LONGEST_REASON + " 个字符。", "reason may have " + LONGEST_REASON + " characters."));
        }
        return new StageOrder(
                check, new StageDates(date(body, "watched"), date(body, "warned"), date(body, "enforced")), reason);
    }

    private static Optional<LocalDate> date(JsonObject body, String field) {
        return JsonBody.optionalText(body, field).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw ProblemException.badRequest(Text.of(
                        "字段 " + field + " 应写成 2027-03-01，收到的是“" + text + "”。",
                        "Field " + field + " looks like 2027-03-01; this one was '" + text + "'."));
            }
        });
    }
}
