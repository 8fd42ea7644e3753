package io.hegui.sdk.lending;

import io.hegui.sdk.lending.AnnualisedCost.Found;
import io.hegui.sdk.lending.AnnualisedCost.NotComputable;
import io.hegui.sdk.lending.AnnualisedCost.Reason;
import io.hegui.sdk.value.Rate;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the rates. Amounts enter as ratios to the proceeds, so that their size does not matter. */
final class CostSolver {
    private static final double HIGHEST = 1e9;
    private static final double HALF_A_FEN = 0.5;

    private CostSolver() {}

    static AnnualisedCost solve(CashFlows flows) {
        Optional<Reason> fault = faultOf(flows);
        if (fault.isPresent()) {
            return new NotComputable(fault.get());
        }
        if (flows.isLevel()) {
            return level(flows);
        }
        double simple = simpleFraction(flows);
        if (!(simple <= HIGHEST)) {
            return new NotComputable(Reason.OUT_OF_RANGE);
        }
        double logarithm = DecliningRoot.find(new CompoundCurve(flows), Double.NEGATIVE_INFINITY, 0);
        return new Found(rate(simple), compound(Math.expm1(logarithm)), shortPayment(flows, simple));
    }

    /** The simple yearly rate as a fraction. Only for flows without a fault. */
    static double simpleFraction(CashFlows flows) {
        if (flows.isLevel()) {
            double ratio = (double) flows.amount(0) / flows.netProceeds().minorUnits();
            return Math.expm1(LevelRate.logarithm(ratio, flows.count()))
                    * flows.dayCount().unitsPerYear();
        }
        long longest = 1;
        for (int i = 0; i < flows.count(); i++) {
            longest = Math.max(longest, flows.units(i));
        }
        return DecliningRoot.find(
                new SimpleCurve(flows), -(double) flows.dayCount().unitsPerYear() / longest, 0);
    }

    private static AnnualisedCost level(CashFlows flows) {
        double ratio = (double) flows.amount(0) / flows.netProceeds().minorUnits();
        double logarithm = LevelRate.logarithm(ratio, flows.count());
        double simple = Math.expm1(logarithm) * flows.dayCount().unitsPerYear();
        if (!(simple <= HIGHEST)) {
            return new NotComputable(Reason.OUT_OF_RANGE);
        }
        double compound = Math.expm1(logarithm * flows.dayCount().unitsPerCompoundYear());
        // An equal instalment always covers its interest: otherwise the balance would never fall.
        return new Found(rate(simple), compound(compound), OptionalInt.empty());
    }

    /** Why there is no rate, as far as that shows without looking for it. */
    static Optional<Reason> faultOf(CashFlows flows) {
        long proceeds = flows.netProceeds().minorUnits();
        if (flows.isLevel()) {
            return proceeds <= 0
                    ? Optional.of(Reason.NO_PROCEEDS)
                    : flows.count() == 0 || flows.amount(0) == 0
                            ? Optional.of(Reason.NO_PAYMENT)
                            : flows.amount(0) < 0 ? Optional.of(Reason.SIGN_CHANGES) : Optional.empty();
        }
        int changes = 0;
        boolean paid = false;
        boolean atStart = true;
        double arrived = proceeds;
        for (int i = 0; i < flows.count(); i++) {
            if (flows.units(i) < 0) {
                return Optional.of(Reason.PAYMENT_BEFORE_PROCEEDS);
            }
            atStart &= flows.units(i) == 0;
            if (atStart) {
                arrived -= flows.amount(i);
            } else if (flows.amount(i) != 0 && flows.amount(i) > 0 != paid) {
                changes++;
                paid = !paid;
            }
        }
        if (arrived <= 0) {
            return Optional.of(Reason.NO_PROCEEDS);
        }
        return changes == 0
                ? Optional.of(Reason.NO_PAYMENT)
                : changes > 1 ? Optional.of(Reason.SIGN_CHANGES) : Optional.empty();
    }

    private static OptionalInt shortPayment(CashFlows flows, double simple) {
        double balance = flows.netProceeds().minorUnits();
        for (int i = 0; i < flows.count(); i++) {
            double interest =
                    balance * simple * flows.units(i) / flows.dayCount().unitsPerYear();
            if (flows.amount(i) + HALF_A_FEN < interest) {
                return OptionalInt.of(i + 1);
            }
            balance += interest - flows.amount(i);
        }
        return OptionalInt.empty();
    }

    private static Optional<Rate> compound(double fraction) {
        return fraction <= HIGHEST ? Optional.of(rate(fraction)) : Optional.empty();
    }

    private static Rate rate(double fraction) {
        return new Rate(Math.round(fraction * 1e8));
    }
}
