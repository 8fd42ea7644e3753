package io.hegui.bench;

import io.hegui.sdk.lending.CashFlows;

/** The plain way: run the balance, halve the interval. */
final class Bisection {
    private static final double PRECISION = 1e-12;

    private Bisection() {}

    static double simpleRate(CashFlows flows) {
        double low = -0.9;
        double high = 1;
        while (lastBalance(flows, high) < 0) {
            high *= 2;
        }
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (lastBalance(flows, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double lastBalance(CashFlows flows, double rate) {
        double year = flows.dayCount().unitsPerYear();
        double balance = flows.netProceeds().minorUnits();
        for (int i = 0; i < flows.count(); i++) {
            balance += balance * rate * flows.units(i) / year - flows.payment(i).minorUnits();
        }
        return balance;
    }
}
