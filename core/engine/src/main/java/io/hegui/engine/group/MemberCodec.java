package io.hegui.engine.group;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.refusal.RefusedException;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes records of one type as bytes and reads them again. */
public final class MemberCodec {
    /** Grows with each change of how a value is written: bytes are kept beyond a run. */
    private static final int ENCODING = 2;

    private final List<MethodHandle> getters = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final MethodHandle constructor;
    private final String shape;

    /** Writes all components, one after the other: as one handle it is compiled as one. */
    private MethodHandle writer = MethodHandles.empty(MethodType.methodType(void.class, Record.class, Bytes.class));

    /** How a component's value is written, where it is not empty. */
    private sealed interface Component permits Whole, Texts, Amount, Choice {
        void write(Object value, Bytes bytes);

        Object read(Bytes bytes);
    }

    /** Something that is a whole number at heart. */
    private record Whole(Class<?> type) implements Component {
        @Override
        public void write(Object value, Bytes bytes) {
            bytes.put(
                    value instanceof LocalDate day
                            ? day.toEpochDay()
                            : value instanceof YearMonth month
                                    ? month.getYear() * 12L + month.getMonthValue() - 1
                                    : value instanceof Rate rate
                                            ? rate.millionths()
                                            : value instanceof Boolean yes
                                                    ? (yes ? 1 : 0)
                                                    : ((Number) value).longValue());
        }

        @Override
        public Object read(Bytes bytes) {
            long number = bytes.number();
            if (type == LocalDate.class) {
                return LocalDate.ofEpochDay(number);
            }
            if (type == YearMonth.class) {
                return YearMonth.of((int) Math.floorDiv(number, 12L), (int) Math.floorMod(number, 12L) + 1);
            }
            if (type == Rate.class) {
                return new Rate(number);
            }
            if (type == boolean.class || type == Boolean.class) {
                return number != 0;
            }
            if (type == int.class || type == Integer.class) {
                return (int) number;
            }
            return number;
        }
    }

    /** Something that is a text at heart. */
    private record Texts(Class<?> type) implements Component {
        @Override
        public void write(Object value, Bytes bytes) {
            bytes.put(
                    value instanceof ResidentId id
                            ? id.number()
                            : value instanceof CreditCode code ? code.code() : (String) value);
        }

        @Override
        public Object read(Bytes bytes) {
            String text = bytes.text();
            if (type == ResidentId.class) {
                return ResidentId.parse(text);
            }
            return type == CreditCode.class ? CreditCode.parse(text) : text;
        }
    }

    private record Amount() implements Component {
        @Override
        public void write(Object value, Bytes bytes) {
            ComponentWriter.put((Money) value, bytes);
        }

        @Override
        public Object read(Bytes bytes) {
            long units = bytes.number();
            String code = bytes.text();
            return new Money(units, code.isEmpty() ? ComponentWriter.YUAN : Currency.getInstance(code));
        }
    }

    private record Choice(Map<String, Object> constants) implements Component {
        @Override
        public void write(Object value, Bytes bytes) {
            bytes.put(((Enum<?>) value).name());
        }

        @Override
        public Object read(Bytes bytes) {
            return requireNonNull(constants.get(bytes.text()), "a constant that was written is there");
        }
    }

    private MemberCodec(MethodHandle constructor, String shape) {
        this.constructor = constructor;
        this.shape = shape;
    }

    /** @throws RefusedException if the record cannot be reached or has a component of another type */
    public static MemberCodec of(Class<? extends Record> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            MethodHandle made =
                    MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, types));
            MemberCodec codec = new MemberCodec(
                    made.asSpreader(Object[].class, types.length)
                            .asType(MethodType.methodType(Object.class, Object[].class)),
                    Arrays.stream(parts)
                            .map(part -> part.getName() + ":" + part.getType().getSimpleName())
                            .collect(Collectors.joining(",", ENCODING + ";", "")));
            for (RecordComponent part : parts) {
                MethodHandle getter = MethodHandles.publicLookup().unreflect(part.getAccessor());
                Component component = component(type, part);
                codec.getters.add(getter.asType(MethodType.methodType(Object.class, Object.class)));
                codec.writer = MethodHandles.foldArguments(ComponentWriter.of(getter, component::write), codec.writer);
                codec.components.add(component);
                codec.names.add(part.getName());
            }
            return codec;
        } catch (IllegalAccessException | NoSuchMethodException e) {
            throw new RefusedException(MemoryRefusals.NOT_PUBLIC.with(type.getName()));
        }
    }

    /**
     * For what leaves the institution that filed it: nothing that may name anybody.
     *
     * @throws RefusedException if the record cannot be reached, or has a component that is no figure, day or code
     */
    public static MemberCodec ofFigures(Class<? extends Record> type) {
        for (RecordComponent part : type.getRecordComponents()) {
            if (List.of(String.class, ResidentId.class, CreditCode.class).contains(part.getType())) {
                throw new RefusedException(MemoryRefusals.NAMES_SOMEBODY.with(part.getName(), type.getName()));
            }
        }
        return of(type);
    }

    void write(Record member, Bytes bytes) {
        try {
            writer.invokeExact(member, bytes);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record's bytes, as {@link #read} takes them; may call its own methods: only within a guarded call. */
    public byte[] encode(Record member) {
        Bytes bytes = new Bytes();
        write(member, bytes);
        return Arrays.copyOf(bytes.array(), bytes.size());
    }

    /** The values of a record by name, those that are not empty; calls its methods: only within a guarded call. */
    public Map<String, Object> values(Record member) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Object value = call(getters.get(i), member);
            if (value != null) {
                values.put(names.get(i), value);
            }
        }
        return values;
    }

    /**
     * What the bytes mean: the names and types of the components, in order, after the number of this encoding. Bytes
     * written under one shape can be read under the same one alone.
     */
    public String shape() {
        return shape;
    }

    /** The record that an entry remembers; calls its constructor: only within a guarded call. */
    public Record read(byte[] encoded) {
        Bytes bytes = Bytes.of(encoded);
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.number() == 0 ? null : components.get(i).read(bytes);
        }
        return (Record) requireNonNull(call(constructor, values), "a constructor gives an object");
    }

    private static @Nullable Object call(MethodHandle handle, Object argument) {
        try {
            return handle.invoke(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Component component(Class<?> owner, RecordComponent part) {
        Class<?> type = part.getType();
        if (type == Money.class) {
            return new Amount();
        }
        if (type == String.class || type == ResidentId.class || type == CreditCode.class) {
            return new Texts(type);
        }
        if (type.isEnum()) {
            return new Choice(Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), constant -> constant)));
        }
        if (List.of(
                        int.class,
                        Integer.class,
                        long.class,
                        Long.class,
                        boolean.class,
                        Boolean.class,
                        LocalDate.class,
                        YearMonth.class,
                        Rate.class)
                .contains(type)) {
            return new Whole(type);
        }
        throw new RefusedException(MemoryRefusals.OTHER_TYPE.with(part.getName(), owner.getName(), type.getName()));
    }
}
