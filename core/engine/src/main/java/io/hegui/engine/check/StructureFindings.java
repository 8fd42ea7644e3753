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
import java.util.TreeMap;

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
        return names(header, FINDING);
    }

    /** The same of the fields of one record, which stand in no header. */
    List<Finding> fields(Header header) {
        return names(header, "request");
    }

    private List<Finding> names(Header header, String message) {
        List<Finding> findings = new ArrayList<>();
        for (ColumnSpec column : header.missing()) {
            findings.add(
                    filing(StructureCheck.HEADER_MISSING, column.name(), message, Map.of("column", label(column))));
        }
        for (Header.Duplicate twice : header.duplicates()) {
            Map<String, Value> arguments = new LinkedHashMap<>();
            arguments.put("column", label(twice.column()));
            arguments.put("first", Value.text(twice.firstName()));
            arguments.put("second", Value.text(twice.secondName()));
            findings.add(filing(StructureCheck.HEADER_DUPLICATE, twice.column().name(), message, arguments));
        }
        for (Header.Unknown unknown : header.unknown()) {
            findings.add(finding(
                    StructureCheck.HEADER_UNKNOWN,
                    Place.FILING,
                    unknown.name(),
                    Optional.of(Value.text(unknown.name())),
                    Optional.empty(),
                    message,
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
            case NUL -> fault(StructureCheck.ENCODING, "nul", Place.FILING, fault);
            case BROKEN_UTF_8 -> fault(StructureCheck.ENCODING, "broken", Place.FILING, fault);
            case UNDECODABLE -> fault(StructureCheck.ENCODING, FINDING, Place.FILING, fault);
            case CHARSET_UNKNOWN -> fault(StructureCheck.ENCODING, "charset", Place.FILING, fault);
            case BAD_QUOTE -> fault(StructureCheck.ROW_LIMIT, "quote", at(row), fault);
            case TOO_LONG -> fault(StructureCheck.ROW_LIMIT, FINDING, at(row), fault);
            case FORMAT_UNKNOWN -> fault(StructureCheck.FILE_FORMAT, FINDING, Place.FILING, fault);
            case MALFORMED -> fault(StructureCheck.FILE_FORMAT, "malformed", Place.FILING, fault);
            case ENTRIES -> fault(StructureCheck.FILE_FORMAT, "entries", Place.FILING, fault);
            case ENCRYPTED -> fault(StructureCheck.FILE_FORMAT, "encrypted", Place.FILING, fault);
            case BOMB -> fault(StructureCheck.FILE_LIMIT, FINDING, Place.FILING, fault);
            case TOO_DEEP -> fault(StructureCheck.FILE_LIMIT, "depth", Place.FILING, fault);
            case CONTROL_FILE -> fault(StructureCheck.FILE_CONTROL, FINDING, Place.FILING, fault);
        };
    }

    private Finding fault(String check, String message, Place place, Fault fault) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("line", Value.number(fault.line()));
        new TreeMap<>(fault.arguments()).forEach((name, text) -> arguments.put(name, Value.text(text)));
        return finding(check, place, "", Optional.empty(), Optional.empty(), message, arguments);
    }

    private static Place at(long row) {
        return new Place(row, "", List.of(), Map.of());
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
            Map<String, Value> arguments) {
        CheckPage page = catalogue.check(check).orElseThrow();
        return factory.of(page, place, field, observed, expected, message, arguments);
    }

    private static Value label(ColumnSpec column) {
        return Value.labelled(column.name(), column.label());
    }
}
