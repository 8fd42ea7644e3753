package io.hegui.sdk.lending;

import io.hegui.sdk.value.Rate;

/** Compares payments, discounted at a rate, with the proceeds: they are worth less exactly where the cost is lower. */
final class CostBound {
    private static final double CLOSE = 1e-8;
    private static final double PER_FRACTION = 1e8;

    private CostBound() {}

    static boolean simpleMayExceed(CashFlows flows, Rate bound) {
        double rate = bound.millionths() / PER_FRACTION;
        if (rate < 0 || CostSolver.faultOf(flows).isPresent()) {
            return true;
        }
        if (flows.isLevel()) {
            return levelMayExceed(flows, Math.log1p(rate / flows.dayCount().unitsPerYear()));
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

    private static boolean levelMayExceed(CashFlows flows, double logarithm) {
        double payments =
                logarithm == 0 ? flows.count() : -Math.expm1(-flows.count() * logarithm) / Math.expm1(logarithm);
        return payments * flows.amount(0) > flows.netProceeds().minorUnits() * (1 - CLOSE);
    }

    private static boolean mayExceed(Curve curve, double at) {
        curve.at(at);
        return curve.value() > -CLOSE;
    }
}
