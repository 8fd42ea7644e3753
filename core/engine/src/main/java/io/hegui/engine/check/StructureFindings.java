package io.hegui.engine.check;

import io.hegui.engine.bind.CellProblem;
import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.StructureCheck;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.CsvReader;
import io.hegui.engine.format.Encoding;
import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.engine.report.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in findings what is wrong with the file itself. */
final class StructureFindings {
    private static final String FINDING = "finding";

    private final Catalogue catalogue;
    private final FindingFactory factory;
    private final Ledger ledger;

    StructureFindings(Catalogue catalogue, FindingFactory factory, Ledger ledger) {
        this.catalogue = catalogue;
        this.factory = factory;
        this.ledger = ledger;
    }

    void undecodable(Encoding.Undecodable encoding) throws IOException {
        String message = switch (encoding.reason()) {
            case NUL -> "nul";
            case BROKEN_UTF_8 -> "broken";
            case NEITHER -> FINDING;
        };
        filing(StructureCheck.ENCODING, "", message, Map.of("line", Value.number(encoding.line())));
    }

    void empty() throws IOException {
        filing(StructureCheck.EMPTY, "", FINDING, Map.of());
    }

    void headerOnly() throws IOException {
        filing(StructureCheck.EMPTY, "", "header", Map.of());
    }

    void header(Header header) throws IOException {
        for (ColumnSpec column : header.missing()) {
            filing(StructureCheck.HEADER_MISSING, column.name(), FINDING, Map.of("column", label(column)));
        }
        for (Header.Duplicate twice : header.duplicates()) {
            Map<String, Value> arguments = new LinkedHashMap<>();
            arguments.put("column", label(twice.column()));
            arguments.put("first", Value.text(twice.firstName()));
            arguments.put("second", Value.text(twice.secondName()));
            filing(StructureCheck.HEADER_DUPLICATE, twice.column().name(), FINDING, arguments);
        }
        for (Header.Unknown unknown : header.unknown()) {
            add(
                    StructureCheck.HEADER_UNKNOWN,
                    Place.FILING,
                    unknown.name(),
                    Optional.of(Value.text(unknown.name())),
                    Optional.empty(),
                    FINDING,
                    Map.of("position", Value.number(unknown.position())));
        }
    }

    void length(long row, long line, int width, int expected) throws IOException {
        add(
                StructureCheck.ROW_LENGTH,
                new Place(row, Long.toString(row), List.of(), Map.of()),
                "",
                Optional.of(Value.number(width)),
                Optional.of(new Expectation(Expectation.Form.EQUAL_TO, List.of(Value.number(expected)))),
                FINDING,
                Map.of("line", Value.number(line)));
    }

    /** @param row the row that would have come next */
    void fault(long row, CsvReader.Fault fault) throws IOException {
        add(
                StructureCheck.ROW_LIMIT,
                new Place(row, "", List.of(), Map.of()),
                "",
                Optional.empty(),
                Optional.empty(),
                fault.reason() == CsvReader.Reason.BAD_QUOTE ? "quote" : FINDING,
                Map.of("line", Value.number(fault.line())));
    }

    void cell(Place place, CellProblem problem) throws IOException {
        add(
                problem.check(),
                place,
                problem.column().name(),
                problem.observed(),
                problem.expected(),
                problem.message(),
                Map.of("column", label(problem.column())));
    }

    void duplicate(Place place, String keyColumns, long firstRow) throws IOException {
        add(
                StructureCheck.KEY_DUPLICATE,
                place,
                keyColumns,
                Optional.of(Value.text(place.key())),
                Optional.empty(),
                FINDING,
                Map.of("first", Value.number(firstRow)));
    }

    private void filing(String check, String field, String message, Map<String, Value> arguments) throws IOException {
        add(check, Place.FILING, field, Optional.empty(), Optional.empty(), message, arguments);
    }

    private void add(
            String check,
            Place place,
            String field,
            Optional<Value> observed,
            Optional<Expectation> expected,
            String message,
            Map<String, Value> arguments)
            throws IOException {
        CheckPage page = catalogue.check(check).orElseThrow();
        ledger.accept(factory.of(page, place, field, observed, expected, message, arguments));
    }

    private static Value label(ColumnSpec column) {
        return Value.labelled(column.name(), column.label());
    }
}
