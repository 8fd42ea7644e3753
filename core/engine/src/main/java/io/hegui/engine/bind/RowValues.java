package io.hegui.engine.bind;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row on their way into a record: what is primitive in the record stays primitive here. Used over and
 * over by one binder.
 */
final class RowValues {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    final long[] numbers;
    final @Nullable Object[] objects;

    RowValues(int columns) {
        this.numbers = new long[columns];
        this.objects = new @Nullable Object[columns];
    }

    /** The value of a column as an object; empty where the cell is. */
    @Nullable
    Object value(int column, BoundColumn bound) {
        return switch (bound.form()) {
            case INT -> (int) numbers[column];
            case LONG -> numbers[column];
            case BOOLEAN -> numbers[column] != 0;
            case OBJECT -> objects[column];
        };
    }

    /**
     * A handle from these values, as {@code Object}, to what a component of that type takes.
     *
     * @throws ReflectiveOperationException never: the methods are below
     */
    static MethodHandle getter(int column, Class<?> type) throws ReflectiveOperationException {
        MethodHandle getter = LOOKUP.findStatic(RowValues.class, Form.of(type).getter, getterType(type));
        return MethodHandles.insertArguments(getter, 1, column)
                .asType(MethodType.methodType(type, Object.class));
    }

    private static MethodType getterType(Class<?> type) {
        return MethodType.methodType(type.isPrimitive() ? type : Object.class, RowValues.class, int.class);
    }

    @SuppressWarnings("UnusedMethod") // called through its handle
    private static int intAt(RowValues values, int column) {
        return (int) values.numbers[column];
    }

    @SuppressWarnings("UnusedMethod") // called through its handle
    private static long longAt(RowValues values, int column) {
        return values.numbers[column];
    }

    @SuppressWarnings("UnusedMethod") // called through its handle
    private static boolean booleanAt(RowValues values, int column) {
        return values.numbers[column] != 0;
    }

    @SuppressWarnings("UnusedMethod") // called through its handle
    private static @Nullable Object objectAt(RowValues values, int column) {
        return values.objects[column];
    }

    /** How a component holds its value. */
    enum Form {
        INT("intAt"),
        LONG("longAt"),
        BOOLEAN("booleanAt"),
        OBJECT("objectAt");

        private final String getter;

        Form(String getter) {
            this.getter = getter;
        }

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
