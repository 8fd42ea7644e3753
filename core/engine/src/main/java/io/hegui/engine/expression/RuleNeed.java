package io.hegui.engine.expression;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.bind.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Another dataset of the same institution that expressions look rows up in.
 *
 * @param name what expressions call it
 * @param dataset its id
 * @param fields its columns
 * @param key the column that rows are found by
 */
public record RuleNeed(String name, String dataset, Class<? extends Record> recordType, List<Field> fields, Field key) {
    public RuleNeed {
        requireNonNull(name, "name is null");
        requireNonNull(dataset, "dataset is null");
        requireNonNull(recordType, "recordType is null");
        requireNonNull(key, "key is null");
        fields = List.copyOf(fields);
    }

    /** The need; empty if there is no such column. */
    public static Optional<RuleNeed> of(
            String name, String dataset, Class<? extends Record> recordType, Schema schema, String keyColumn) {
        List<Field> fields = Field.of(recordType, schema.columns(), recordType);
        return fields.stream()
                .filter(field -> field.name().equals(keyColumn))
                .findFirst()
                .map(key -> new RuleNeed(name, dataset, recordType, fields, key));
    }

    /** Whether rows can be found by values of the key column's type. */
    public boolean isUsable() {
        return switch (key.type().form()) {
            case INT, DATE, MONTH, TEXT, CODE, RESIDENT_ID, CREDIT_CODE -> true;
            case BOOL, MONEY, RATE, OTHER -> false;
        };
    }

    Field field(String column) {
        return fields.stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
