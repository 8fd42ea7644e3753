package io.hegui.plugin.microlender;

import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Parameter;

/** Thresholds of the microlender's checks. */
final class MicrolenderParameters {
    static final Parameter<Integer> CREDIT_QUERY_DAYS = new Parameter<>(
            "credit-query.days", Text.of("征信查询有效天数", "Days a credit query may be old"), MicrolenderParameters::whole);

    static final Parameter<Integer> OPEN_LENDERS = new Parameter<>(
            "open-lenders.limit",
            Text.of("其他在贷机构家数上限", "Most other lenders with open loans"),
            MicrolenderParameters::whole);

    static final Parameter<Integer> HOUSE_PURCHASE_DAYS = new Parameter<>(
            "house-purchase.days",
            Text.of("贷款与购房间隔天数", "Days between a loan and a house purchase"),
            MicrolenderParameters::whole);

    static final Parameter<LeverageLimit> LEVERAGE_LIMIT = new Parameter<>(
            "leverage.limit", Text.of("融资杠杆率上限", "Highest leverage in the region"), LeverageLimit::parse);

    /** Checked in an expression. */
    static final Parameter<Integer> STUDENT_AGE = new Parameter<>(
            "student.age",
            Text.of("须核查学籍的年龄（不满）", "Age under which enrolment is looked up"),
            MicrolenderParameters::whole);

    private MicrolenderParameters() {}

    private static int whole(String text) {
        int number = Integer.parseInt(text);
        if (number < 0 || number > 100_000) {
            throw new IllegalArgumentException("must be from 0 to 100000, was " + number);
        }
        return number;
    }
}
