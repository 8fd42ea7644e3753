package io.hegui.engine.bind;

import io.hegui.engine.format.RowBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which field of a file belongs to which column, and what is wrong with the header. */
public final class Header {
    static final String OWN_PREFIX = "x_";

    private final Schema schema;
    private final int width;
    private final int[] fieldOf;
    private final Map<Integer, String> own = new LinkedHashMap<>();
    private final List<Duplicate> duplicates = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();

    /** A column that the file has twice, under these names. */
    public record Duplicate(ColumnSpec column, String firstName, String secondName) {}

    /** A field that belongs to no column; its position counts from 1. */
    public record Unknown(String name, int position) {}

    private Header(Schema schema, int width) {
        this.schema = schema;
        this.width = width;
        this.fieldOf = new int[schema.columns().size()];
        Arrays.fill(fieldOf, -1);
    }

    public static Header read(Schema schema, List<String> names) {
        Header header = new Header(schema, names.size());
        Map<Integer, String> used = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            header.place(i, names.get(i).strip(), used);
        }
        return header;
    }

    /** Required columns that the file does not have. */
    public List<ColumnSpec> missing() {
        List<ColumnSpec> missing = new ArrayList<>();
        for (int i = 0; i < fieldOf.length; i++) {
            if (fieldOf[i] < 0 && schema.columns().get(i).required()) {
                missing.add(schema.columns().get(i));
            }
        }
        return missing;
    }

    public List<Duplicate> duplicates() {
        return List.copyOf(duplicates);
    }

    public List<Unknown> unknown() {
        return List.copyOf(unknown);
    }

    /** Number of fields each row must have. */
    public int width() {
        return width;
    }

    /** Whether records can be made of the rows: each required column is there, and none is there twice. */
    public boolean isUsable() {
        return duplicates.isEmpty() && missing().isEmpty();
    }

    /** The filer's own columns of one row, in the order of the file. */
    public Map<String, String> own(RowBlock block, int row) {
        if (own.isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        own.forEach((index, name) -> values.put(name, block.text(row, index)));
        return values;
    }

    Schema schema() {
        return schema;
    }

    /** Whether the file has that column, at all or more than once. */
    boolean isReadable(int column) {
        return fieldOf[column] >= 0
                && duplicates.stream()
                        .noneMatch(
                                twice -> twice.column().equals(schema.columns().get(column)));
    }

    /** For each field the position of its column, -1 if it has none. */
    List<Integer> columnOfField() {
        List<Integer> columns = new ArrayList<>(Collections.nCopies(width, -1));
        for (int i = 0; i < fieldOf.length; i++) {
            if (fieldOf[i] >= 0) {
                columns.set(fieldOf[i], i);
            }
        }
        return columns;
    }

    /** Field of a column; -1 if the file does not have it. */
    int fieldOf(int column) {
        return fieldOf[column];
    }

    private void place(int index, String name, Map<Integer, String> used) {
        if (name.toLowerCase(Locale.ROOT).startsWith(OWN_PREFIX)) {
            own.put(index, name);
            return;
        }
        Optional<Integer> column = schema.find(name);
        if (column.isEmpty()) {
            unknown.add(new Unknown(name, index + 1));
            return;
        }
        String before = used.putIfAbsent(column.get(), name);
        if (before != null) {
            duplicates.add(new Duplicate(schema.columns().get(column.get()), before, name));
        } else {
            fieldOf[column.get()] = index;
        }
    }
}
