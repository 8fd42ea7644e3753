package io.hegui.engine.report;

import java.nio.charset.StandardCharsets;

/** One cell of CSV (RFC 4180) that a spreadsheet neither runs as a formula nor mangles. */
final class CsvCell {
    /** Digits that a spreadsheet keeps. */
    private static final int KEPT_DIGITS = 11;

    private static final boolean[] QUOTED = new boolean[1 << Byte.SIZE];

    static {
        for (char c : ",\"\r\n".toCharArray()) {
            QUOTED[c] = true;
        }
    }

    private CsvCell() {}

    /** What the part writes, made a cell. */
    static Part of(Part content) {
        return (finding, out) -> {
            int start = out.size();
            content.write(finding, out);
            boolean quoted = isQuoted(out, start);
            boolean text = isFormula(out, start) || isLongNumber(out, start);
            if (quoted || text) {
                write(out.cut(start), quoted, text, out);
            }
        };
    }

    static String of(String text) {
        GrowingBytes out = new GrowingBytes();
        of((finding, raw) -> Escape.NONE.write(text, raw)).write(FindingCursor.over(new byte[0]), out);
        return new String(out.toArray(), StandardCharsets.UTF_8);
    }

    private static void write(byte[] cell, boolean quoted, boolean text, GrowingBytes out) {
        if (quoted) {
            out.add('"');
        }
        if (text) {
            out.add('\'');
        }
        (quoted ? Escape.CELL : Escape.NONE).write(cell, 0, cell.length, out);
        if (quoted) {
            out.add('"');
        }
    }

    private static boolean isQuoted(GrowingBytes out, int start) {
        int end = out.size();
        for (int i = start; i < end; i++) {
            if (QUOTED[out.at(i) & 0xFF]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFormula(GrowingBytes out, int start) {
        return out.size() > start && "=+-@\t\r".indexOf(out.at(start)) >= 0;
    }

    /** Longer than the digits a spreadsheet keeps, or with zeros in front that it drops. */
    private static boolean isLongNumber(GrowingBytes out, int start) {
        int length = out.size() - start;
        if (length == 0) {
            return false;
        }
        for (int i = start; i < out.size(); i++) {
            if (out.at(i) < '0' || out.at(i) > '9') {
                return false;
            }
        }
        return length > KEPT_DIGITS || (length > 1 && out.at(start) == '0');
    }
}
