package io.hegui.bench.plugin;

import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;

/** Thresholds of the checks that are measured, by the day of the contract. */
final class BenchParameters {
    static final Parameter<Rate> RATE_CAP =
            new Parameter<>("bench.rate-cap", Text.of("利率上限", "Cap on the contract rate"), Rate::percent);
    static final Parameter<Rate> COST_CAP =
            new Parameter<>("bench.cost-cap", Text.of("综合成本上限", "Cap on the annualised cost"), Rate::percent);
    static final Parameter<Integer> INCOME_SHARE =
            new Parameter<>("bench.income-share", Text.of("收入占比", "Share of the income"), Integer::valueOf);
    static final Parameter<Integer> ROLLOVERS =
            new Parameter<>("bench.rollovers", Text.of("展期上限", "Most rollovers"), Integer::valueOf);
    static final Parameter<Integer> QUERY_DAYS =
            new Parameter<>("bench.query-days", Text.of("征信有效天数", "Age of a credit query"), Integer::valueOf);

    private BenchParameters() {}
}
