package io.hegui.engine.expression;

import static java.util.Objects.requireNonNull;

/**
 * An expression, and where its file has it.
 *
 * @param file what people know the file by
 * @param line of its first character, from 1
 * @param column of its first character, from 1
 * @param indent columns in front of each further line
 */
public record SourceText(String file, String text, int line, int column, int indent) {
    public SourceText {
        requireNonNull(file, "file is null");
        requireNonNull(text, "text is null");
    }

    /**
     * Where a character of the text stands in the file.
     *
     * @param at line of the text, from 1
     * @param offset characters in front of it on that line
     */
    Spot spot(int at, int offset) {
        return at <= 1 ? new Spot(line, column + offset) : new Spot(line + at - 1, indent + 1 + offset);
    }

    /** What stands in front of a character, on its line of the text. */
    String before(int at, int offset) {
        String onLine = text.lines().skip(Math.max(at - 1, 0)).findFirst().orElse("");
        return onLine.substring(
                0, onLine.offsetByCodePoints(0, Math.min(offset, onLine.codePointCount(0, onLine.length()))));
    }

    /** {@code file:line:column} of its first character. */
    public String at() {
        return file + ":" + line + ":" + column;
    }
}
