package io.hegui.sdk.lending;

/** Payments discounted at a compound rate, as a function of the logarithm of one plus the yearly rate. */
final class CompoundCurve implements Curve {
    private final CashFlows flows;
    private final double proceeds;
    private final double year;
    private double value;
    private double slope;

    CompoundCurve(CashFlows flows) {
        this.flows = flows;
        proceeds = flows.netProceeds().minorUnits();
        year = flows.dayCount().unitsPerCompoundYear();
    }

    @Override
    public void at(double logarithm) {
        long elapsed = 0;
        double present = 0;
        double change = 0;
        for (int i = 0; i < flows.count(); i++) {
            elapsed += flows.units(i);
            double time = elapsed / year;
            double worth = flows.amount(i) / proceeds * Math.exp(-logarithm * time);
            present += worth;
            change -= worth * time;
        }
        value = present > 0 ? Math.log(present) : Double.NEGATIVE_INFINITY;
        slope = change / present;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public double slope() {
        return slope;
    }
}
