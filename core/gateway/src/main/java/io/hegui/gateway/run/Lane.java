package io.hegui.gateway.run;

/** Filings on record and test filings do not wait for each other. */
enum Lane {
    RECORD,
    TEST;

    static Lane of(boolean test) {
        return test ? TEST : RECORD;
    }
}
