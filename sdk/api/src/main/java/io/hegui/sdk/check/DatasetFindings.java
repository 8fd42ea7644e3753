package io.hegui.sdk.check;

/** Takes what a dataset check has to say. */
public interface DatasetFindings {
    /** About one record, usually the one that made the difference. */
    void add(RecordPlace place, Observation observation);

    /** About the filing as a whole. */
    void add(Observation observation);
}
