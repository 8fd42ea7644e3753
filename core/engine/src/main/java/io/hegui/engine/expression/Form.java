package io.hegui.engine.expression;

/** What a value of an expression is. */
enum Form {
    BOOL,
    INT,
    /** In fen. */
    MONEY,
    /** In millionths of a percent. */
    RATE,
    DATE,
    MONTH,
    TEXT,
    /** A code of a closed list; a text to whoever writes the expression. */
    CODE,
    RESIDENT_ID,
    CREDIT_CODE,
    /** Anything that can only be there or not. */
    OTHER;

    /** Whether it is computed with as a whole number. */
    boolean isNumber() {
        return this == INT || this == MONEY || this == RATE;
    }

    /** Whether one can be less than another. */
    boolean isOrdered() {
        return isNumber() || this == DATE || this == MONTH || this == TEXT;
    }
}
