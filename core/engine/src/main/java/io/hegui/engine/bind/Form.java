package io.hegui.engine.bind;

/** How a record's component holds its value. */
enum Form {
    INT,
    LONG,
    BOOLEAN,
    OBJECT;

    static Form of(Class<?> type) {
        if (type == int.class) {
            return INT;
        }
        if (type == long.class) {
            return LONG;
        }
        return type == boolean.class ? BOOLEAN : OBJECT;
    }
}
