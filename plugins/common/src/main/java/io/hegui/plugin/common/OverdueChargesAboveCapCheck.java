package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
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
import io.hegui.sdk.regulation.Cite;
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

    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public void check(Loan loan, CheckContext context, Findings findings) {
        LocalDate day = loan.contractDate();
        Optional<Effective<RateCap>> rule = context.parameter(RateCap.FAIL, day);
        if (rule.isEmpty()) {
            findings.add(Observation.unknown("overdue_rate", RateCap.FAIL, day));
            return;
        }
        Optional<CapInForce> cap = CapInForce.resolve(rule.get(), day, context);
        if (cap.isEmpty()) {
            findings.add(Observation.unknown("overdue_rate", LoanPrimeRate.PARAMETER, day));
        } else if (loan.overdueRate().isAbove(cap.get().rate())) {
            findings.add(Observation.on("overdue_rate")
                    .observed(loan.overdueRate())
                    .expected(Expected.atMost(cap.get().rate()))
                    .with("cap", cap.get().rate()));
        }
    }
}
