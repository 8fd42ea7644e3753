package io.hegui.engine.check;

/** What becomes of a filing. */
public enum Verdict {
    /** Nothing found that counts. */
    ACCEPTED,
    /** The file is right and shows breaches, which go on record. */
    ACCEPTED_WITH_BREACHES,
    /** Something looks wrong: to be mended or explained. */
    NEEDS_EXPLANATION,
    /** The file is wrong: to be mended and filed again. */
    REJECTED,
    /** Nobody can say: a check failed, or a value to compare with is not loaded. The run is repeated later. */
    INCONCLUSIVE
}
