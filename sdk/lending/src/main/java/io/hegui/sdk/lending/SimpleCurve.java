package io.hegui.sdk.lending;

/** Payments discounted period by period at a simple rate: the balance run of the annual cost, read backwards. */
final class SimpleCurve implements Curve {
    private final CashFlows flows;
    private final double proceeds;
    private final double year;
    private double value;
    private double slope;

    SimpleCurve(CashFlows flows) {
        this.flows = flows;
        proceeds = flows.netProceeds().minorUnits();
        year = flows.dayCount().unitsPerYear();
    }

    @Override
    public void at(double rate) {
        double discount = 1;
        double decay = 0;
        double present = 0;
        double change = 0;
        for (int i = 0; i < flows.count(); i++) {
            double time = flows.units(i) / year;
            double growth = 1 + rate * time;
            discount /= growth;
            decay += time / growth;
            double worth = flows.amount(i) / proceeds * discount;
            present += worth;
            change -= worth * decay;
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
