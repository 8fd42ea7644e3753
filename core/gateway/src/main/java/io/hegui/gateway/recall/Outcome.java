package io.hegui.gateway.recall;

/** What judging a filing again came to. */
enum Outcome {
    /** The new verdict and findings are those of record. */
    OF_RECORD,
    /**
     * What was of record stays so: the filing was withdrawn or superseded, or it is attested and the new verdict is one that
     * could not be.
     */
    NOTED,
    /** It could not be done. */
    NOT_JUDGED
}
