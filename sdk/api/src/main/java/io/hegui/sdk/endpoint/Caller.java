package io.hegui.sdk.endpoint;

/** Who may call an endpoint. */
public enum Caller {
    /** Files for one institution. */
    INSTITUTION,
    /** Sees all filings. */
    SUPERVISOR,
    /** Keeps institutions, plugins and parameters. */
    OPERATOR,
    /** Reads everything and changes nothing. */
    AUDITOR
}
