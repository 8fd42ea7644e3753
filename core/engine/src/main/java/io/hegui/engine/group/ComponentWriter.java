package io.hegui.engine.group;

import io.hegui.sdk.value.Money;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes one component of a record: a 1 and the value, or a 0 where it is empty. Millions are written. */
final class ComponentWriter {
    static final Currency YUAN = Currency.getInstance("CNY");
    private static final MethodHandles.Lookup OWN = MethodHandles.lookup();

    /** Values that come often are written as what they are, neither boxed nor asked for their type. */
    private static final Map<Class<?>, MethodHandle> DIRECT = Map.of(
            int.class, method("number", int.class),
            long.class, method("number", long.class),
            boolean.class, method("flag", boolean.class),
            LocalDate.class, method("day", LocalDate.class),
            Money.class, method("amount", Money.class));

    private ComponentWriter() {}

    /**
     * A handle that takes a {@link Record} and the {@link Bytes} to write to.
     *
     * @param getter gives the component of a record
     * @param other writes a value, never empty, of a type that has no way of its own here
     */
    static MethodHandle of(MethodHandle getter, BiConsumer<Object, Bytes> other) {
        MethodHandle put = DIRECT.get(getter.type().returnType());
        if (put == null) {
            put = method("any", BiConsumer.class, Object.class).bindTo(other);
        }
        MethodHandle value =
                getter.asType(getter.type().changeReturnType(put.type().parameterType(0)));
        return MethodHandles.filterArguments(put, 0, value)
                .asType(MethodType.methodType(void.class, Record.class, Bytes.class));
    }

    /** As all amounts are written: yuan, which most of them are, without a code. */
    static void put(Money money, Bytes bytes) {
        bytes.put(money.minorUnits());
        if (money.currency().equals(YUAN)) {
            bytes.put(0);
        } else {
            bytes.put(money.currency().getCurrencyCode());
        }
    }

    private static MethodHandle method(String name, Class<?>... parameters) {
        try {
            return OWN.findStatic(
                    ComponentWriter.class,
                    name,
                    MethodType.methodType(void.class, parameters).appendParameterTypes(Bytes.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("UnusedMethod") // called through its handle
    private static void any(BiConsumer<Object, Bytes> writer, @Nullable Object value, Bytes bytes) {
        bytes.put(value == null ? 0 : 1);
        if (value != null) {
            writer.accept(value, bytes);
        }
    }

    @SuppressWarnings("UnusedMethod") // called through its handle
    private static void number(int value, Bytes bytes) {
        number((long) value, bytes);
    }

    private static void number(long value, Bytes bytes) {
        bytes.put(1);
        bytes.put(value);
    }

    @SuppressWarnings("UnusedMethod") // called through its handle
    private static void flag(boolean value, Bytes bytes) {
        number(value ? 1 : 0, bytes);
    }

    @SuppressWarnings("UnusedMethod") // called through its handle
    private static void day(@Nullable LocalDate value, Bytes bytes) {
        if (value == null) {
            bytes.put(0);
        } else {
            number(value.toEpochDay(), bytes);
        }
    }

    @SuppressWarnings("UnusedMethod") // called through its handle
    private static void amount(@Nullable Money value, Bytes bytes) {
        bytes.put(value == null ? 0 : 1);
        if (value != null) {
            put(value, bytes);
        }
    }
}
