package io.hegui.engine.check;

import io.hegui.engine.bind.CellProblem;
import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.StructureCheck;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.Fault;
import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.engine.report.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in findings what is wrong with the file itself. */
final class StructureFindings {
    private static final String FINDING = "finding";

    private final Catalogue catalogue;
    private final FindingFactory factory;

    StructureFindings(Catalogue catalogue, FindingFactory factory) {
        this.catalogue = catalogue;
        this.factory = factory;
    }

    Finding empty() {
        return filing(StructureCheck.EMPTY, "", FINDING, Map.of());
    }

    Finding headerOnly() {
        return filing(StructureCheck.EMPTY, "", "header", Map.of());
    }

    List<Finding> header(Header header) {
        List<Finding> findings = new ArrayList<>();
        for (ColumnSpec column : header.missing()) {
            findings.add(filing(
                    StructureCheck.HEADER_MISSING, column.name(), FINDING, Map.of("column", label(column))));
        }
        for (Header.Duplicate twice : header.duplicates()) {
            Map<String, Value> arguments = new LinkedHashMap<>();
            arguments.put("column", label(twice.column()));
            arguments.put("first", Value.text(twice.firstName()));
            arguments.put("second", Value.text(twice.secondName()));
            findings.add(filing(
                    StructureCheck.HEADER_DUPLICATE, twice.column().name(), FINDING, arguments));
        }
        for (Header.Unknown unknown : header.unknown()) {
            findings.add(finding(
                    StructureCheck.HEADER_UNKNOWN,
                    Place.FILING,
                    unknown.name(),
                    Optional.of(Value.text(unknown.name())),
                    Optional.empty(),
                    FINDING,
                    Map.of("position", Value.number(unknown.position()))));
        }
        return findings;
    }

    Finding length(long row, long line, int width, int expected) {
        return finding(
                StructureCheck.ROW_LENGTH,
                new Place(row, Long.toString(row), List.of(), Map.of()),
                "",
                Optional.of(Value.number(width)),
                Optional.of(new Expectation(Expectation.Form.EQUAL_TO, List.of(Value.number(expected)))),
                FINDING,
                Map.of("line", Value.number(line)));
    }

    /** @param row the row that would have come next */
    Finding fault(long row, Fault fault) {
        return switch (fault.reason()) {
            case NUL -> undecodable("nul", fault);
            case BROKEN_UTF_8 -> undecodable("broken", fault);
            case BAD_QUOTE -> limit(row, "quote", fault);
            case TOO_LONG -> limit(row, FINDING, fault);
            default -> undecodable(FINDING, fault);
        };
    }

    private Finding undecodable(String message, Fault fault) {
        return filing(StructureCheck.ENCODING, "", message, Map.of("line", Value.number(fault.line())));
    }

    private Finding limit(long row, String message, Fault fault) {
        return finding(
                StructureCheck.ROW_LIMIT,
                new Place(row, "", List.of(), Map.of()),
                "",
                Optional.empty(),
                Optional.empty(),
                message,
                Map.of("line", Value.number(fault.line())));
    }

    Finding cell(Place place, CellProblem problem) {
        return finding(
                problem.check(),
                place,
                problem.column().name(),
                problem.observed(),
                problem.expected(),
                problem.message(),
                Map.of("column", label(problem.column())));
    }

    Finding duplicate(Place place, String keyColumns, long firstRow) {
        return finding(
                StructureCheck.KEY_DUPLICATE,
                place,
                keyColumns,
                Optional.of(Value.text(place.key())),
                Optional.empty(),
                FINDING,
                Map.of("first", Value.number(firstRow)));
    }

    private Finding filing(String check, String field, String message, Map<String, Value> arguments) {
        return finding(check, Place.FILING, field, Optional.empty(), Optional.empty(), message, arguments);
    }

    private Finding finding(
            String check,
            Place place,
            String field,
            Optional<Value> observed,
            Optional<Expectation> expected,
            String message,
            Map<String, Value> arguments)
            {
        CheckPage page = catalogue.check(check).orElseThrow();
        return factory.of(page, place, field, observed, expected, message, arguments);
    }

    private static Value label(ColumnSpec column) {
        return Value.labelled(column.name(), column.label());
    }
}
