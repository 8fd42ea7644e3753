package io.hegui.sdk.check;

/**
 * A check on all records of a filing together: an aggregation that can be split and merged, finished once. For any
 * split of the records, {@code merge} of the parts must equal one pass over the whole, whichever part comes first.
 *
 * @param <A> the aggregation; mutable, owned by one thread at a time
 */
public non-sealed interface DatasetCheck<T, A> extends Check<T> {
    /** A new, empty aggregation. */
    A start();

    /** Adds one record. Keep figures, not records: memory must not grow with the file where it can be helped. */
    void add(A aggregation, T record, RecordPlace place);

    /**
     * What the engine calls: the same for a check that needs to know the filing or a parameter to tell what of a record to keep.
     */
    default void add(A aggregation, T record, RecordPlace place, CheckContext context) {
        add(aggregation, record, place);
    }

    /** Both parts as one; may reuse either. */
    A merge(A left, A right);

    /** Judges the whole. Called once for a filing, also for one without records. */
    void finish(A aggregation, CheckContext context, DatasetFindings findings);
}
