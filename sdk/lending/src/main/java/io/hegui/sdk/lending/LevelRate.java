package io.hegui.sdk.lending;

/**
 * The rate of equal payments, by Newton's method on the logarithm of the payments' present value, which is convex and
 * falls with the rate: the method cannot run away. It starts from the mean and the variance of the payment times.
 */
final class LevelRate {
    private static final int STEPS = 100;
    private static final double TINY = 1e-5;

    private LevelRate() {}

    /**
     * The logarithm of one plus the rate of a period.
     *
     * @param ratio one payment over the proceeds, above 0
     * @param count payments, from 1
     */
    static double logarithm(double ratio, int count) {
        double mean = (count + 1) / 2.0;
        double variance = ((double) count * count - 1) / 12;
        double growth = Math.log(ratio * count);
        double x = 2 * growth / (mean + Math.sqrt(Math.max(mean * mean - 2 * variance * growth, 0)));
        double logRatio = Math.log(ratio);
        for (int i = 0; i < STEPS; i++) {
            double step;
            if (Math.abs(x) < TINY) {
                step = (growth - x * mean + x * x * variance / 2) / (mean - variance * x);
            } else {
                double fall = -Math.expm1(-count * x);
                double rise = Math.expm1(x);
                double value = logRatio + Math.log(fall / rise);
                double slope = (1 + rise) / rise - count * (1 - fall) / fall;
                step = value / slope;
            }
            x += step;
            if (Math.abs(step) <= 1e-13 * (1e-3 + Math.abs(x))) {
                break;
            }
        }
        return x;
    }
}
