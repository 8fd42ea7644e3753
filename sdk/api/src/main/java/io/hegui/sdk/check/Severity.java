package io.hegui.sdk.check;

/** How grave a finding is. */
public enum Severity {
    /** A prohibited act, or a breach of capital, licence or rate. */
    CRITICAL,
    /** A breach with a duty to correct it. */
    MAJOR,
    /** A defect. */
    MINOR,
    /** For the record only: never changes the verdict. */
    INFO
}
