package io.hegui.plugin.common;

import io.hegui.plugin.common.PartnerCosts.Priced;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.partner.PartnerRow;
import io.hegui.sdk.lending.partner.PartneredLoan;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A loan that a partner brought costs more or less than the range which the partner's contract sets. */
@CheckInfo(
        id = "X.BANK.1.4",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "合作贷款的年化综合成本不在合同约定区间内",
        en = "A partner's loan costs what its contract does not allow",
        cites = @Cite(document = "金规〔2025〕9号", article = "综合融资成本区间"),
        validFrom = "2025-10-01",
        binds = {"BANK", "TRUST", "CFC", "AFC"})
final class LoanOutsideCostRangeCheck implements RecordCheck<PartnerRow> {
    private static final LocalDate IN_FORCE = LocalDate.of(2025, 10, 1);

    /** In percentage points: a range is agreed on in round figures, and instalments are rounded to the fen. */
    private static final Rate TOLERANCE = Rate.percent("0.05");

    private static final Need<PartneredLoan, PartnerCosts> COSTS = Need.of(
                    "loan-book",
                    PartneredLoan.class,
                    LoanOutsideCostRangeCheck::partner,
                    PartnerCosts.class,
                    PartnerCosts::of)
            .merging(PartnerCosts::plus);

    @Override
    public Class<PartnerRow> recordType() {
        return PartnerRow.class;
    }

    @Override
    public List<Need<?, ?>> needs() {
        return List.of(COSTS);
    }

    @Override
    public void check(PartnerRow partner, CheckContext context, Findings findings) {
        Rate from = partner.costFrom();
        Rate to = partner.costTo();
        if (from == null || to == null || from.compareTo(to) > 0) {
            // no range to hold a loan against: X.BANK.1.3 says so
            return;
        }
        LocalDate end = context.filing().period().end();
        Optional<DayCount> days = CostRule.dayCount(end, context);
        if (days.isEmpty()) {
            findings.add(Observation.unknown("cost_to", CostRule.DAY_COUNT, end));
            return;
        }
        context.lookup(COSTS).find(partner.partnerId().code()).ifPresent(costs -> {
            costs.dearest(days.get())
                    .filter(loan -> loan.cost().minus(to).isAbove(TOLERANCE))
                    .ifPresent(loan -> findings.add(outside("cost_to", loan, costs, partner, Expected.atMost(to))
                            .with("highest", to)));
            costs.cheapest(days.get())
                    .filter(loan -> from.minus(loan.cost()).isAbove(TOLERANCE))
                    .ifPresent(loan -> findings.add(outside("cost_from", loan, costs, partner, Expected.atLeast(from))
                            .because("below")
                            .with("lowest", from)));
        });
    }

    private static Observation outside(
            String field, Priced loan, PartnerCosts costs, PartnerRow partner, Expected expected) {
        return Observation.on(field)
                .observed(loan.cost())
                .expected(expected)
                .with("partner", partner.partnerName())
                .with("loan", loan.loan())
                .with("loans", costs.loans());
    }

    /** By whom a loan was brought; nobody where it was signed before the rule was in force. */
    private static String partner(PartneredLoan loan) {
        String partner = loan.partnerId();
        return partner == null || loan.contractDate().isBefore(IN_FORCE) ? "" : partner;
    }
}
