package io.hegui.engine.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values of one parameter: {@code from,to,institution_types,region,value,source}. Types are separated by spaces,
 * {@code *} stands for all types or all regions, a region is a region code or the first digits of one, and an empty
 * {@code to} means that no end is known. The longest region wins, then a named type.
 */
public final class ParameterFile {
    private static final Pattern REGION = Pattern.compile("[0-9]{2,6}");

    private final String name;
    private final List<ParameterRow> rows;

    private ParameterFile(String name, List<ParameterRow> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    /** @throws ReferenceException naming the first line that is wrong, or the two lines that contradict each other */
    public static ParameterFile read(String file, byte[] bytes) {
        List<ParameterRow> rows = new ArrayList<>();
        for (Table.Row row : Table.read(file, bytes, "from", "to", "institution_types", "region", "value", "source")) {
            rows.add(row(row));
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rows.get(i).contradicts(rows.get(j))) {
                    throw new ReferenceException(
                            file,
                            rows.get(i).line(),
                            ReferenceRefusals.CONTRADICTS.with(rows.get(j).line()));
                }
            }
        }
        return new ParameterFile(file, rows);
    }

    /** One value in force for everybody on all days. */
    public static ParameterFile always(String value) {
        return new ParameterFile(
                "example",
                List.of(new ParameterRow(LocalDate.MIN, Optional.empty(), Set.of(), "", value, "example", 1)));
    }

    /** What is read, for messages. */
    public String name() {
        return name;
    }

    /** All values, as written. */
    public List<String> values() {
        return rows.stream().map(ParameterRow::value).toList();
    }

    /** The rows that concern a filer, the most precise first. */
    List<ParameterRow> concerning(String institutionType, String region) {
        return rows.stream()
                .filter(row -> row.concerns(institutionType, region))
                .sorted(Comparator.comparingInt(
                                (ParameterRow row) -> -row.region().length())
                        .thenComparing(row -> row.types().isEmpty()))
                .toList();
    }

    private static ParameterRow row(Table.Row row) {
        LocalDate from = row.day("from");
        Optional<LocalDate> to = row.get("to").isEmpty() ? Optional.empty() : Optional.of(row.day("to"));
        if (to.isPresent() && to.get().isBefore(from)) {
            throw row.wrong(ReferenceRefusals.ENDS_BEFORE.with(to.get(), from));
        }
        String types = row.required("institution_types");
        String region = row.required("region");
        if (!region.equals("*") && !REGION.matcher(region).matches()) {
            throw row.wrong(ReferenceRefusals.NO_REGION.with(region));
        }
        return new ParameterRow(
                from,
                to,
                types.equals("*") ? Set.of() : Set.copyOf(List.of(types.split(" +"))),
                region.equals("*") ? "" : region,
                row.required("value"),
                row.required("source"),
                row.line());
    }
}
