package io.hegui.plugin.common;

import io.hegui.sdk.value.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loan costs in a year.
 *
 * @param compound left out where it is beyond what can be written
 * @param cap left out where none is loaded for the day
 * @param capRule the rule that the cap comes from, such as {@code 4 × LPR}
 * @param capSource document and article
 * @param aboveCap whether the simple rate is above the cap and its tolerance; left out without a cap
 * @param steps payment by payment, so that a person can do it again by hand
 */
public record CostAnswer(
        Rate simple,
        @Nullable Rate compound,
        @Nullable Rate cap,
        @Nullable String capRule,
        @Nullable String capSource,
        @Nullable Boolean aboveCap,
        List<CostStep> steps) {}
