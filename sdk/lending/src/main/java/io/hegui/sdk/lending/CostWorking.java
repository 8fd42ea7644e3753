package io.hegui.sdk.lending;

import io.hegui.sdk.check.Working;
import io.hegui.sdk.lending.AnnualisedCost.Found;
import io.hegui.sdk.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The run of the balance at the simple rate: interest, payment and balance of each period. */
final class CostWorking {
    /** Below it a double holds halves. */
    private static final double EXACT = 1L << 52;

    private CostWorking() {}

    static Working of(CashFlows flows, Found cost) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("method", "balance × (1 + rate × time) − payment, period by period, ends at 0");
        figures.put("day_count", flows.dayCount().name());
        figures.put("net_proceeds", flows.netProceeds().toString());
        figures.put("payments_total", flows.total().toString());
        figures.put("simple_rate", cost.simple().toString());
        cost.compound().ifPresent(compound -> figures.put("compound_rate", compound.toString()));
        double rate = CostSolver.simpleFraction(flows);
        double balance = flows.netProceeds().minorUnits();
        List<Map<String, String>> steps = new ArrayList<>();
        for (int i = 0; i < flows.count(); i++) {
            double interest = balance * rate * flows.units(i) / flows.dayCount().unitsPerYear();
            balance += interest - flows.amount(i);
            steps.add(Working.named(
                    "payment_no",
                    Integer.toString(i + 1),
                    "units",
                    Long.toString(flows.units(i)),
                    "interest",
                    yuan(interest),
                    "payment",
                    flows.payment(i).toString(),
                    "balance",
                    yuan(balance)));
        }
        return new Working(figures, steps);
    }

    /** Rounded to a fen, a half away from zero. */
    static String yuan(double fen) {
        if (Math.abs(fen) < EXACT) {
            return Money.ofFen(fen < 0 ? -Math.round(-fen) : Math.round(fen)).toString();
        }
        return BigDecimal.valueOf(fen)
                .setScale(0, RoundingMode.HALF_UP)
                .movePointLeft(2)
                .setScale(2)
                .toPlainString();
    }
}
