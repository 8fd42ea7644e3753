package io.hegui.sdk.lending;

/** Newton's method kept inside a bracket: where a step would leave it, the bracket is halved instead. */
final class DecliningRoot {
    private static final int STEPS = 400;

    private DecliningRoot() {}

    /**
     * The one root of a curve that is positive to its left and negative to its right.
     *
     * @param floor the curve is defined above this only
     * @param start where to begin, above the floor
     * @return infinity where the root is beyond the reach of a double
     */
    static double find(Curve curve, double floor, double start) {
        double low = floor;
        double high = Double.POSITIVE_INFINITY;
        double x = start;
        for (int i = 0; i < STEPS; i++) {
            curve.at(x);
            double value = curve.value();
            if (value == 0) {
                return x;
            }
            if (value > 0) {
                low = x;
            } else {
                high = x;
            }
            double next = x - value / curve.slope();
            if (!(next > low && next < high)) {
                next = inside(low, high, x);
            }
            if (Math.abs(next - x) <= 1e-14 * (1e-2 + Math.abs(x))) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double inside(double low, double high, double x) {
        if (high == Double.POSITIVE_INFINITY) {
            return 2 * Math.abs(x) + 1;
        }
        if (low == Double.NEGATIVE_INFINITY) {
            return -2 * Math.abs(x) - 1;
        }
        return low + (high - low) / 2;
    }
}
