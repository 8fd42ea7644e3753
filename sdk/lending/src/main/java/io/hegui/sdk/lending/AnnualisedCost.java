package io.hegui.sdk.lending;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.check.Working;
import io.hegui.sdk.value.Rate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a loan costs its borrower in a year, all charges counted, on the money really in use (PBOC announcement 2021
 * No. 3).
 */
public sealed interface AnnualisedCost {
    /**
     * The cost.
     *
     * @param simple the rate that, accrued simply between payments on the remaining balance, brings the last balance to
     *     zero; for monthly payments twelve times the monthly internal rate
     * @param compound the internal rate of return of a year; empty beyond 100 000 000 000 %, which very short loans
     *     reach
     * @param shortPayment the first payment (from 1) that does not cover the interest of its period, so that unpaid
     *     interest is compounded
     */
    record Found(Rate simple, Optional<Rate> compound, OptionalInt shortPayment) implements AnnualisedCost {
        public Found {
            requireNonNull(simple, "simple is null");
            requireNonNull(compound, "compound is null");
            requireNonNull(shortPayment, "shortPayment is null");
        }
    }

    /** Flows that give no rate. */
    record NotComputable(Reason reason) implements AnnualisedCost {
        public NotComputable {
            requireNonNull(reason, "reason is null");
        }
    }

    /** Why flows give no rate. */
    enum Reason {
        /** Nothing is ever paid, or the columns do not say what. */
        NO_PAYMENT,
        /** Nothing arrived, or a payment on the day of disbursement took it all. */
        NO_PROCEEDS,
        /** A payment lies before the day the proceeds arrived. */
        PAYMENT_BEFORE_PROCEEDS,
        /** Money changes direction more than once, so that several rates fit. */
        SIGN_CHANGES,
        /** The simple rate is beyond 100 000 000 000 %. */
        OUT_OF_RANGE
    }

    /** Computes the cost; the rates are right to nine decimals of a fraction before they are rounded. */
    static AnnualisedCost of(CashFlows flows) {
        return CostSolver.solve(flows);
    }

    /**
     * Whether the simple rate may be above a bound. {@code false} is certain; {@code true} may be a rate just below the
     * bound, or flows that give none. For a bound that many loans are held against, {@link CostLimit} is quicker.
     */
    static boolean mayExceed(CashFlows flows, Rate bound) {
        return bound.millionths() < 0 || CostLimit.simpleMayExceed(flows, CostLimit.fraction(bound));
    }

    /** The computation payment by payment, so that a person can do it again by hand. */
    static Working working(CashFlows flows, Found cost) {
        return CostWorking.of(flows, cost);
    }
}
