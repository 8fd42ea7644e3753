package io.hegui.gateway.trial;

/** How far a trial is. */
enum TrialState {
    RUNNING,
    /** All filings are judged. */
    DONE,
    CANCELLED,
    /** It came to nothing: its gateway stopped, or the version could not be loaded. */
    BROKEN
}
