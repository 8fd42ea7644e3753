package io.hegui.sdk.dataset;

/** How often a dataset is filed; decides the form of its period. */
public enum Frequency {
    DAILY,
    MONTHLY,
    QUARTERLY
}
