package io.hegui.engine.format;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * Why the reading of a file ended early, or never began.
 *
 * @param line line of the text where it ended, from 1; 0 where the format has no lines
 * @param arguments what the message about it names, for example {@code entry} or {@code limit}
 */
public record Fault(Reason reason, long line, Map<String, String> arguments) {
    /** The kinds of trouble. */
    public enum Reason {
        /** A record over the limit, or a line without end. */
        TOO_LONG,
        /** A quote out of place, or never closed. */
        BAD_QUOTE,
        /** A zero byte: no text. */
        NUL,
        /** UTF-8 with broken bytes in it. */
        BROKEN_UTF_8,
        /** Bytes that are no text in any character set known here, or not in the one declared. */
        UNDECODABLE,
        /** A character set was declared that is not read here. */
        CHARSET_UNKNOWN,
        /** No format that is read here. */
        FORMAT_UNKNOWN,
        /** Not what its format demands: JSON or XML that is none, a compressed file that is cut off. */
        MALFORMED,
        /** Becomes far larger when unpacked than a filing can be. */
        BOMB,
        /** Nested deeper than any filing is. */
        TOO_DEEP,
        /** A packed file with no data file in it, or with several. */
        ENTRIES,
        /** Protected by a password. */
        ENCRYPTED,
        /** A control file contradicts the data file beside it. */
        CONTROL_FILE
    }

    public Fault {
        requireNonNull(reason, "reason is null");
        arguments = Map.copyOf(arguments);
    }

    public static Fault of(Reason reason, long line) {
        return new Fault(reason, line, Map.of());
    }

    /** The same, with the line counted from an earlier one. */
    public Fault after(long lines) {
        return line == 0 ? this : new Fault(reason, line + lines, arguments);
    }
}
