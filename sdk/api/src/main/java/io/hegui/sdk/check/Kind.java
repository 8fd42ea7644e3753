package io.hegui.sdk.check;

/** What a finding means for the filing. */
public enum Kind {
    /** The file is wrong: it must be mended and filed again. */
    INTEGRITY,
    /** The file looks wrong: mend it or explain it. */
    PLAUSIBILITY,
    /** The file is right and shows a breach: the filing is accepted and the breach goes on record. */
    COMPLIANCE
}
