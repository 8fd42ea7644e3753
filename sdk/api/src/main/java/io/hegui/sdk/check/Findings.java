package io.hegui.sdk.check;

/** Takes what a check has to say about the record in hand. */
public interface Findings {
    void add(Observation observation);
}
