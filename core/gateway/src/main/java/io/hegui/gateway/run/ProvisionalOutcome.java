package io.hegui.gateway.run;

/** What became of a provisional run. */
enum ProvisionalOutcome {
    /** It became the filing's run. */
    KEPT,
    /** The filing was not taken: cut off, another digest than announced, known already. */
    NOT_FILED,
    /** The sender kept it waiting. */
    SLOW_SENDER,
    /** The file is of a kind that is read from its end. */
    NOT_FROM_THE_START,
    /** It found more than may wait for the rest of the file. */
    MANY_FINDINGS,
    /** A filing that is on record already needed the worker. */
    WORKER_NEEDED,
    /** The filing must be judged under another catalogue. */
    CATALOGUE_CHANGED,
    /** Another worker had the filing first. */
    LEASED_ELSEWHERE,
    /** It could not be carried out. */
    FAILED,
    /** The gateway is being stopped. */
    STOPPED
}
