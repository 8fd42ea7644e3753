package io.hegui.engine.bind;

/** What a column holds. */
public enum ColumnType {
    TEXT,
    INTEGER,
    LONG,
    BOOLEAN,
    DATE,
    MONTH,
    MONEY,
    RATE,
    RESIDENT_ID,
    CREDIT_CODE,
    CODE,
    /** A class of a plugin that reads itself. */
    PARSED
}
