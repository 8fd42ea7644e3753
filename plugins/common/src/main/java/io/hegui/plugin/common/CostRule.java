package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.Optional;

/** How the annualised cost is computed and compared; no regulation fixes either, so both are data. */
final class CostRule {
    static final String FIELD = "annual_cost";

    static final Parameter<DayCount> DAY_COUNT =
            new Parameter<>("cost.day-count", Text.of("年化计息天数", "Days in a year of the annual cost"), DayCount::parse);

    static final Parameter<Rate> TOLERANCE = new Parameter<>(
            "cost.tolerance", Text.of("年化成本容差（百分点）", "Tolerance of the annual cost, in points"), Rate::percent);

    private CostRule() {}

    static Optional<DayCount> dayCount(LocalDate day, CheckContext context) {
        return context.parameter(DAY_COUNT, day).map(Effective::value);
    }
}
