package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DayRule;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.CapInForce;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.LoanPrimeRate;
import io.hegui.sdk.lending.RateCap;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.Optional;

/** What a platform's loan charges for late payment is above the cap of its contract date. */
@CheckInfo(
        id = "E.4.1.c",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "逾期利率超过上限",
        en = "Charges for late payment are above the cap",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "四(一)"),
        validFrom = "2017-12-01",
        validTo = "2020-11-30",
        binds = "P2P")
final class OverdueChargesAboveCapCheck implements RecordCheck<Loan> {
    private static final String FIELD = "overdue_rate";

    private static final DayRule<CapOfDay> CAP = DayRule.of(CapOfDay::of);

    /** The cap of a day, or else the parameter that has no value. */
    private record CapOfDay(Optional<CapInForce> cap, Parameter<?> missing) {
        static CapOfDay of(LocalDate day, CheckContext context) {
            Optional<Effective<RateCap>> rule = context.parameter(RateCap.FAIL, day);
            return new CapOfDay(
                    rule.flatMap(found -> CapInForce.resolve(found, day, context)),
                    rule.isEmpty() ? RateCap.FAIL : LoanPrimeRate.PARAMETER);
        }
    }

    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public void check(Loan loan, CheckContext context, Findings findings) {
        CapOfDay ofDay = context.onDay(CAP, loan.contractDate());
        if (ofDay.cap().isEmpty()) {
            findings.add(Observation.unknown(FIELD, ofDay.missing(), loan.contractDate()));
            return;
        }
        Rate cap = ofDay.cap().get().rate();
        if (loan.overdueRate().isAbove(cap)) {
            findings.add(Observation.on(FIELD)
                    .observed(loan.overdueRate())
                    .expected(Expected.atMost(cap))
                    .with("cap", cap));
        }
    }
}
