package io.hegui.gateway.security;

/** What a caller is to us. */
public enum Role {
    /** Files for one institution, and sees that one only. */
    INSTITUTION,
    /** Sees all filings and decides on them. */
    SUPERVISOR,
    /** Keeps institutions, clients, plugins and parameters. */
    OPERATOR,
    /** Reads everything, the audit log too, and changes nothing. */
    AUDITOR
}
