package io.hegui.sdk.lending;

import io.hegui.sdk.value.Rate;

/** Compares payments, discounted at a rate, with the proceeds: they are worth less exactly where the cost is lower. */
final class CostBound {
    private static final double CLOSE = 1e-8;
    private static final double PER_FRACTION = 1e8;

    /** From this rate of a period on, powers are right to ten digits. */
    private static final double TINY = 1e-6;

    private CostBound() {}

    static boolean simpleMayExceed(CashFlows flows, Rate bound) {
        double rate = bound.millionths() / PER_FRACTION;
        if (rate < 0 || CostSolver.faultOf(flows).isPresent()) {
            return true;
        }
        if (flows.isLevel()) {
            return simpleLevelMayExceed(flows, rate / flows.dayCount().unitsPerYear());
        }
        return mayExceed(new SimpleCurve(flows), rate);
    }

    static boolean compoundMayExceed(CashFlows flows, Rate bound) {
        double rate = bound.millionths() / PER_FRACTION;
        if (rate < 0 || CostSolver.faultOf(flows).isPresent()) {
            return true;
        }
        if (flows.isLevel()) {
            return levelMayExceed(flows, Math.log1p(rate) / flows.dayCount().unitsPerCompoundYear());
        }
        return mayExceed(new CompoundCurve(flows), Math.log1p(rate));
    }

    /** Powers instead of logarithms, which take several times as long, where the rate is large enough for them. */
    private static boolean simpleLevelMayExceed(CashFlows flows, double rate) {
        if (rate < TINY) {
            return levelMayExceed(flows, Math.log1p(rate));
        }
        double payments = (1 - power(1 / (1 + rate), flows.count())) / rate;
        return mayExceed(flows, payments);
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

    private static boolean levelMayExceed(CashFlows flows, double logarithm) {
        double payments =
                logarithm == 0 ? flows.count() : -Math.expm1(-flows.count() * logarithm) / Math.expm1(logarithm);
        return mayExceed(flows, payments);
    }

    /** @param payments what a payment of one each time is worth at the start */
    private static boolean mayExceed(CashFlows flows, double payments) {
        return payments * flows.amount(0) > flows.netProceeds().minorUnits() * (1 - CLOSE);
    }

    private static boolean mayExceed(Curve curve, double at) {
        curve.at(at);
        return curve.value() > -CLOSE;
    }
}
