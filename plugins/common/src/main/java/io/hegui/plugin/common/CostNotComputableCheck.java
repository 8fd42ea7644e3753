package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.CostLimit;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.Repayment;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;

/** Proceeds and payments as filed give no annual rate: the row is wrong or incomplete. */
@CheckInfo(
        id = "E.1.2.a.3",
        kind = Kind.INTEGRITY,
        severity = Severity.MAJOR,
        zh = "按所报现金流无法计算年化综合成本",
        en = "Proceeds and payments as filed give no annualised cost",
        cites = {
            @Cite(document = "整治办函〔2017〕141号", article = "一(二)"),
            @Cite(document = "中国人民银行公告〔2021〕第3号", article = "全文")
        },
        validFrom = "2017-12-01")
final class CostNotComputableCheck implements RecordCheck<Loan> {
    // Only a rate beyond this can be out of range; the exact one need not be searched for below it.
    private static final CostLimit UNHEARD_OF = CostLimit.of(Rate.percent("1000000"));

    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public void check(Loan loan, CheckContext context, Findings findings) {
        // Whether there is a rate at all does not depend on how days are counted.
        CashFlows flows = CashFlows.of(loan, DayCount.ACTUAL_365);
        if (UNHEARD_OF.mayBeExceededBy(flows)
                && AnnualisedCost.of(flows) instanceof AnnualisedCost.NotComputable none) {
            findings.add(observation(loan, none.reason()));
        }
    }

    private static Observation observation(Loan loan, AnnualisedCost.Reason reason) {
        return switch (reason) {
            case NO_PAYMENT -> noPayment(loan);
            case NO_PROCEEDS ->
                Observation.on("net_proceeds")
                        .because("no_proceeds")
                        .observed(loan.netProceeds())
                        .expected(Expected.atLeast(Money.ofFen(1)));
            case PAYMENT_BEFORE_PROCEEDS ->
                onPayments(loan).because("before_proceeds").with("disbursed", loan.disburseDate());
            case SIGN_CHANGES -> onPayments(loan).because("sign_changes");
            case OUT_OF_RANGE -> onPayments(loan).because("out_of_range");
        };
    }

    private static Observation noPayment(Loan loan) {
        if (loan.cashFlows() != null || loan.repayment() == Repayment.IRREGULAR) {
            return onPayments(loan).because("no_plan").expected(Expected.present());
        }
        if (loan.instalment() != null && loan.instalments() == null && loan.repayment() != Repayment.BULLET) {
            return Observation.on("instalments").because("no_count").expected(Expected.present());
        }
        return Observation.on("instalment").expected(Expected.present());
    }

    private static Observation onPayments(Loan loan) {
        if (loan.cashFlows() != null) {
            return Observation.on("cash_flows").observed(loan.cashFlows().toString());
        }
        return Observation.on(loan.repayment() == Repayment.IRREGULAR ? "cash_flows" : "maturity_date");
    }
}
