package io.hegui.engine.reference;

import io.hegui.engine.format.csv.CsvTable;
import io.hegui.sdk.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** A small CSV file in UTF-8 whose header is known. */
final class Table {
    private Table() {}

    /** One line of the table; knows where it stands. */
    record Row(String file, long line, List<String> names, List<String> fields) {
        String get(String name) {
            return fields.get(names.indexOf(name)).strip();
        }

        String required(String name) {
            String text = get(name);
            if (text.isEmpty()) {
                throw wrong(ReferenceRefusals.EMPTY.with(name));
            }
            return text;
        }

        LocalDate day(String name) {
            String text = required(name);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw wrong(ReferenceRefusals.NO_DAY.with(name, text));
            }
        }

        ReferenceException wrong(Text problem) {
            return new ReferenceException(file, line, problem);
        }
    }

    /** @throws ReferenceException if the header is not that of {@code names}, or a line has another length */
    static List<Row> read(String file, byte[] bytes, String... names) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of(names);
        CsvTable table = CsvTable.read(bytes);
        if (!table.header().equals(columns)) {
            throw new ReferenceException(file, 1, ReferenceRefusals.OTHER_HEADER.with(String.join(",", columns)));
        }
        for (CsvTable.Line line : table.lines()) {
            if (line.fields().size() != columns.size()) {
                throw new ReferenceException(
                        file,
                        line.line(),
                        ReferenceRefusals.OTHER_LENGTH.with(
                                columns.size(), line.fields().size()));
            }
            rows.add(new Row(file, line.line(), columns, line.fields()));
        }
        table.fault().ifPresent(fault -> {
            throw new ReferenceException(file, fault.line(), ReferenceRefusals.NO_TABLE.with());
        });
        return rows;
    }
}
