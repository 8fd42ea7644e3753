package io.hegui.sdk.check;

/** A check that looks at one record at a time. One instance is called from several threads. */
public non-sealed interface RecordCheck<T> extends Check<T> {
    /** Judges one record; reports each thing that is wrong, nothing where all is well. */
    void check(T record, CheckContext context, Findings findings);
}
