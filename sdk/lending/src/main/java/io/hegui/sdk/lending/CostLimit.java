package io.hegui.sdk.lending;

import io.hegui.sdk.value.Rate;

/**
 * A rate to hold many loans against: one pass over the payments tells that a loan is well below it, and spares it the search for
 * the exact rate. Payments, discounted at the limit, are worth less than the proceeds exactly where the cost is lower. A loan of
 * equal payments is held against the rate of one month or week.
 */
public final class CostLimit {
    private static final double CLOSE = 1e-8;
    private static final double PER_FRACTION = 1e8;

    /** From this rate of a period on, powers are right to ten digits. */
    private static final double TINY = 1e-6;

    private final double simple;
    private final double compoundLogarithm;
    private final double compoundMonth;
    private final double compoundWeek;

    private CostLimit(double fraction) {
        simple = fraction;
        compoundLogarithm = Math.log1p(fraction);
        compoundMonth = Math.expm1(compoundLogarithm / DayCount.MONTHS.unitsPerCompoundYear());
        compoundWeek = Math.expm1(compoundLogarithm / DayCount.WEEKS.unitsPerCompoundYear());
    }

    /** @throws IllegalArgumentException if the rate is negative */
    public static CostLimit of(Rate rate) {
        if (rate.millionths() < 0) {
            throw new IllegalArgumentException("a limit of the annual cost is not negative, was " + rate + " %");
        }
        return new CostLimit(fraction(rate));
    }

    static double fraction(Rate rate) {
        return rate.millionths() / PER_FRACTION;
    }

    /**
     * Whether the simple rate may be above it. {@code false} is certain; {@code true} may be a rate just below the limit, or
     * flows that give none.
     */
    public boolean mayBeExceededBy(CashFlows flows) {
        return simpleMayExceed(flows, simple);
    }

    /** @param bound as a fraction, from 0 */
    static boolean simpleMayExceed(CashFlows flows, double bound) {
        if (CostSolver.faultOf(flows).isPresent()) {
            return true;
        }
        return flows.isLevel()
                ? levelMayExceed(flows, bound / flows.dayCount().unitsPerYear())
                : mayExceed(new SimpleCurve(flows), bound);
    }

    /** The same for the compound rate. */
    public boolean mayBeExceededByCompound(CashFlows flows) {
        if (CostSolver.faultOf(flows).isPresent()) {
            return true;
        }
        return flows.isLevel()
                ? levelMayExceed(flows, flows.dayCount() == DayCount.MONTHS ? compoundMonth : compoundWeek)
                : mayExceed(new CompoundCurve(flows), compoundLogarithm);
    }

    /** Powers instead of logarithms, which take several times as long, where the rate is large enough for them. */
    private static boolean levelMayExceed(CashFlows flows, double rate) {
        double payments = rate < TINY ? worth(flows.count(), rate) : (1 - power(1 / (1 + rate), flows.count())) / rate;
        return payments * flows.amount(0) > flows.netProceeds().minorUnits() * (1 - CLOSE);
    }

    /** What a payment of one each time is worth at the start. */
    private static double worth(int count, double rate) {
        double logarithm = Math.log1p(rate);
        return rate == 0 ? count : -Math.expm1(-count * logarithm) / Math.expm1(logarithm);
    }

    private static double power(double base, int exponent) {
        double power = 1;
        double square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            power *= (rest & 1) == 0 ? 1 : square;
            square *= square;
        }
        return power;
    }

    private static boolean mayExceed(Curve curve, double at) {
        curve.at(at);
        return curve.value() > -CLOSE;
    }
}
