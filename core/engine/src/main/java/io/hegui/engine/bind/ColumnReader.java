package io.hegui.engine.bind;

import static io.hegui.engine.bind.SchemaRefusals.COMPONENT;
import static io.hegui.engine.bind.SchemaRefusals.NO_COLUMN;
import static io.hegui.engine.bind.SchemaRefusals.OPTIONAL_KEY;
import static io.hegui.engine.bind.SchemaRefusals.OPTIONAL_PRIMITIVE;
import static io.hegui.engine.bind.SchemaRefusals.RANGE_OF_NO_NUMBER;
import static io.hegui.engine.bind.SchemaRefusals.UNKNOWN_TYPE;
import static io.hegui.engine.bind.SchemaRefusals.UNREADABLE;

import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;
import io.hegui.sdk.dataset.Column;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a record says of one of its components, and notes what is wrong with it. */
final class ColumnReader {
    private final Class<?> recordType;
    private final Collection<Text> problems;

    ColumnReader(Class<?> recordType, Collection<Text> problems) {
        this.recordType = recordType;
        this.problems = problems;
    }

    Optional<BoundColumn> read(RecordComponent component) {
        Optional<Column> annotation = annotation(component);
        if (annotation.isEmpty()) {
            problem(component, NO_COLUMN.with());
            return Optional.empty();
        }
        Column column = annotation.get();
        if (!column.required() && component.getType().isPrimitive()) {
            problem(component, OPTIONAL_PRIMITIVE.with());
            return Optional.empty();
        }
        ColumnType type = ColumnType.of(component.getType());
        List<CodeList> codes = type == ColumnType.CODE ? codes(component.getType()) : List.of();
        return parser(component, type, codes).flatMap(parser -> bound(component, column, type, codes, parser));
    }

    private Optional<BoundColumn> bound(
            RecordComponent component, Column column, ColumnType type, List<CodeList> codes, CellParser parser) {
        try {
            ColumnSpec spec = new ColumnSpec(
                    column.name().isEmpty() ? snakeCase(component.getName()) : column.name(),
                    Text.of(column.zh(), column.en()),
                    List.of(column.aliases()),
                    type,
                    column.required(),
                    column.key(),
                    column.personal(),
                    text(column.min()),
                    text(column.max()),
                    column.unit(),
                    codes);
            if (!type.isOrdered() && (spec.min().isPresent() || spec.max().isPresent())) {
                problem(component, RANGE_OF_NO_NUMBER.with());
                return Optional.empty();
            }
            if (spec.key() && !spec.required()) {
                problem(component, OPTIONAL_KEY.with());
                return Optional.empty();
            }
            return Optional.of(BoundColumn.of(spec, parser, component.getType()));
        } catch (BadCell | IllegalArgumentException e) {
            problem(component, UNREADABLE.with(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<CellParser> parser(RecordComponent component, ColumnType type, List<CodeList> codes) {
        return switch (type) {
            case TEXT -> Optional.of(text -> text);
            case INTEGER -> Optional.of(Numbers::integer);
            case LONG -> Optional.of(Numbers::longNumber);
            case MONEY -> Optional.of(Numbers::money);
            case RATE -> Optional.of(Numbers::rate);
            case BOOLEAN -> Optional.of(CellParsers::bool);
            case DATE -> Optional.of(CellParsers::date);
            case MONTH -> Optional.of(CellParsers::month);
            case RESIDENT_ID -> Optional.of(CellParsers::residentId);
            case CREDIT_CODE -> Optional.of(CellParsers::creditCode);
            case CODE -> Optional.of(CellParsers.codes(codes));
            case PARSED -> ownParser(component);
        };
    }

    private Optional<CellParser> ownParser(RecordComponent component) {
        Class<?> type = component.getType();
        try {
            MethodHandle parse =
                    MethodHandles.publicLookup().findStatic(type, "parse", MethodType.methodType(type, String.class));
            return Optional.of(CellParsers.parsed(parse));
        } catch (ReflectiveOperationException e) {
            problem(component, UNKNOWN_TYPE.with(type.getName(), type.getSimpleName()));
            return Optional.empty();
        }
    }

    private static List<CodeList> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(CodeList.class::cast).toList();
    }

    private Optional<Column> annotation(RecordComponent component) {
        return Stream.concat(
                        Stream.ofNullable(component.getAnnotation(Column.class)),
                        Stream.ofNullable(component.getAccessor().getAnnotation(Column.class)))
                .findFirst()
                .or(() -> inherited(component.getName()));
    }

    private Optional<Column> inherited(String method) {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(recordType.getInterfaces()));
        while (!open.isEmpty()) {
            Class<?> type = open.removeFirst();
            for (Method candidate : type.getDeclaredMethods()) {
                Column column = candidate.getAnnotation(Column.class);
                if (column != null && candidate.getName().equals(method) && candidate.getParameterCount() == 0) {
                    return Optional.of(column);
                }
            }
            open.addAll(List.of(type.getInterfaces()));
        }
        return Optional.empty();
    }

    private void problem(RecordComponent component, Text text) {
        problems.add(COMPONENT.with(component.getName(), recordType.getName(), text));
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
