package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.util.List;

/** Thresholds on how lenders deal with borrowers. No regulation gives the numbers, so all are defaults. */
final class ConductParameters {
    static final Parameter<Rate> DEBT_SERVICE_SHARE = new Parameter<>(
            "debt-service.share", Text.of("偿债支出占收入比上限", "Highest share of income for debts"), Rate::percent);

    static final Parameter<Integer> MODEL_VALIDATION_MONTHS =
            whole("model-validation.months", "模型验证有效月数", "Months for which a model's validation counts", 600);

    static final Parameter<Integer> ATTESTATION_MONTHS =
            whole("attestation.months", "声明有效月数", "Months for which an attestation counts", 600);

    static final Parameter<Integer> REPORT_HOURS =
            whole("incident.report-hours", "信息安全事件报告时限（小时）", "Hours to report an incident", 10_000);

    static final Parameter<Integer> SECURITY_LEVEL = new Parameter<>(
            "security.level",
            Text.of("信息系统安全保护等级下限", "Lowest level of protection of a system with customer data"),
            text -> RolloverRule.whole(text, 1, 5));

    static final Parameter<Integer> FIRST_HOUR =
            whole("collection.first-hour", "催收开始时点（时）", "First hour in which borrowers may be called", 24);

    static final Parameter<Integer> LAST_HOUR =
            whole("collection.last-hour", "催收结束时点（时）", "Hour from which borrowers may not be called", 24);

    static final Parameter<Integer> CONTACTS_A_DAY =
            whole("collection.contacts-a-day", "每日催收次数上限", "Most contacts on a loan in a day", 1_000);

    static final Parameter<Money> CONSUMPTION_DRAW = new Parameter<>(
            "draw.consumption-limit",
            Text.of("消费贷款自主支付上限", "Largest draw for consumption paid to the borrower"),
            Money::parse);

    static final Parameter<Money> BUSINESS_DRAW = new Parameter<>(
            "draw.business-limit",
            Text.of("经营贷款自主支付上限", "Largest draw for business paid to the borrower"),
            Money::parse);

    static final Parameter<Rate> MEAN_COST = new Parameter<>(
            "new-loans.mean-cost", Text.of("新发放贷款平均成本上限", "Highest mean cost of new loans"), Rate::percent);

    private ConductParameters() {}

    static List<Parameter<?>> all() {
        return List.of(
                DEBT_SERVICE_SHARE,
                MODEL_VALIDATION_MONTHS,
                ATTESTATION_MONTHS,
                REPORT_HOURS,
                SECURITY_LEVEL,
                FIRST_HOUR,
                LAST_HOUR,
                CONTACTS_A_DAY,
                CONSUMPTION_DRAW,
                BUSINESS_DRAW,
                MEAN_COST);
    }

    private static Parameter<Integer> whole(String id, String zh, String en, int most) {
        return new Parameter<>(id, Text.of(zh, en), text -> RolloverRule.whole(text, 0, most));
    }
}
