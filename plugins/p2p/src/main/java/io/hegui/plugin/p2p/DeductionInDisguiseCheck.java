package io.hegui.plugin.p2p;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Payment;
import io.hegui.sdk.lending.PaymentPlan;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.regulation.Cite;
import java.util.Optional;

/** Nothing was taken out of the principal, but the borrower paid a charge at once or within a day. */
@CheckInfo(
        id = "E.4.1.b.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "放款后随即另行收费（变相先行扣除）",
        en = "A charge right after paying out: a deduction in disguise",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "四(一)"),
        validFrom = "2017-12-01",
        validTo = "2020-11-30",
        binds = "P2P")
final class DeductionInDisguiseCheck implements RecordCheck<PlatformLoanRow> {
    static final Parameter<Integer> DAYS = new Parameter<>(
            "deduction.days",
            Text.of("变相扣除认定天数", "Days after paying out in which a charge is a deduction"),
            DeductionInDisguiseCheck::whole);

    @Override
    public Class<PlatformLoanRow> recordType() {
        return PlatformLoanRow.class;
    }

    @Override
    public void check(PlatformLoanRow loan, CheckContext context, Findings findings) {
        PaymentPlan plan = loan.cashFlows();
        if (plan == null) {
            return;
        }
        Payment first = plan.payments().get(0);
        Optional<Effective<Integer>> days = context.parameter(DAYS, loan.contractDate());
        if (days.isEmpty()) {
            findings.add(Observation.unknown("cash_flows", DAYS, loan.contractDate()));
        } else if (first.amount().isPositive()
                && !first.date().isAfter(loan.disburseDate().plusDays(days.get().value()))
                && first.date().isBefore(loan.maturityDate())) {
            findings.add(Observation.on("cash_flows")
                    .with("paid", first.date())
                    .with("amount", first.amount())
                    .with("disbursed", loan.disburseDate()));
        }
    }

    private static Integer whole(String text) {
        int days = Integer.parseInt(text);
        if (days < 0 || days > 366) {
            throw new IllegalArgumentException("must be from 0 to 366, was " + days);
        }
        return days;
    }
}
