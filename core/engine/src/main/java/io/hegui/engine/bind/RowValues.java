package io.hegui.engine.bind;

import org.jspecify.annotations.Nullable;

/**
 * The values of one row on their way into a record: what is primitive in the record stays primitive here. Used over and
 * over by one binder.
 */
final class RowValues {
    final long[] numbers;
    final @Nullable Object[] objects;

    RowValues(int columns) {
        this.numbers = new long[columns];
        this.objects = new @Nullable Object[columns];
    }

    /** The value of a column as an object; {@code null} where the cell is empty. */
    @Nullable
    Object value(int column, Form form) {
        return switch (form) {
            case INT -> (int) numbers[column];
            case LONG -> numbers[column];
            case BOOLEAN -> numbers[column] != 0;
            case OBJECT -> objects[column];
        };
    }

    /** How a component holds its value. */
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
}
