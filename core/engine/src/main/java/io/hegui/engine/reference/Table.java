package io.hegui.engine.reference;

import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
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
                throw wrong("column '" + name + "' is empty");
            }
            return text;
        }

        LocalDate day(String name) {
            String text = required(name);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw wrong("column '" + name + "' must be a day like 2026-01-31, was '" + text + "'");
            }
        }

        ReferenceException wrong(String problem) {
            return new ReferenceException(file, line, problem);
        }
    }

    /** @throws ReferenceException if the header is not that of {@code names}, or a line has another length */
    static List<Row> read(String file, byte[] bytes, String... names) {
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.of(names);
        try (CsvReader csv = CsvReader.open(ByteSource.of(bytes), StandardCharsets.UTF_8)) {
            if (!csv.next() || !Arrays.asList(csv.fields()).equals(columns)) {
                throw new ReferenceException(file, 1, "the header must be " + String.join(",", columns));
            }
            while (csv.next()) {
                if (csv.fields().length != columns.size()) {
                    throw new ReferenceException(
                            file, csv.line(), "expected " + columns.size() + " fields, found " + csv.fields().length);
                }
                rows.add(new Row(file, csv.line(), columns, List.of(csv.fields())));
            }
            csv.fault().ifPresent(fault -> {
                throw new ReferenceException(file, fault.line(), "a quote is out of place, or the line is too long");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not text in UTF-8", e);
        }
        return rows;
    }
}
