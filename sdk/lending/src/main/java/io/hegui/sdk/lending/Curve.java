package io.hegui.sdk.lending;

/** The logarithm of the payments' value over the proceeds, as a function of a rate; positive below the root. */
interface Curve {
    /** Computes value and slope at a rate. */
    void at(double rate);

    double value();

    double slope();
}
