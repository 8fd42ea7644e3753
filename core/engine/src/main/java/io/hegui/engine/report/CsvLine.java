package io.hegui.engine.report;

import java.util.List;
import java.util.stream.Collectors;

/** One line of CSV (RFC 4180) that a spreadsheet neither runs as a formula nor mangles. */
final class CsvLine {
    private CsvLine() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = isFormula(text) || isLongNumber(text) ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** Longer than the digits a spreadsheet keeps, or with zeros in front that it drops. */
    private static boolean isLongNumber(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (text.length() > 11 || (text.length() > 1 && text.charAt(0) == '0'));
    }
}
