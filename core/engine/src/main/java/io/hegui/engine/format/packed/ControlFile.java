package io.hegui.engine.format.packed;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The control file beside a data file: name, MD5, size in bytes, time of making and number of rows of the data file, one
 * a line (the central bank's basic financial data, REQUIREMENTS 6.4).
 */
public record ControlFile(String name, String md5, long bytes, long rows) {
    private static final int LONGEST = 1 << 12;
    private static final int LINES = 5;

    /** @throws FaultException if it does not have its five lines, or its numbers are none */
    public static ControlFile read(InputStream in) throws IOException {
        List<String> lines = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
        if (lines.size() < LINES) {
            throw contradiction("lines", Integer.toString(LINES), Integer.toString(lines.size()));
        }
        return new ControlFile(
                lines.get(0),
                lines.get(1).toLowerCase(Locale.ROOT),
                number("bytes", lines.get(2)),
                number("rows", lines.get(4)));
    }

    /** What contradicts it in the data file that was read, if anything does. */
    Optional<Fault> contradictedBy(String actualName, String actualMd5, long actualBytes, long actualRows) {
        if (!actualName.startsWith(name)) {
            return Optional.of(fault("name", name, actualName));
        }
        if (bytes != actualBytes) {
            return Optional.of(fault("bytes", Long.toString(bytes), Long.toString(actualBytes)));
        }
        if (rows != actualRows) {
            return Optional.of(fault("rows", Long.toString(rows), Long.toString(actualRows)));
        }
        return md5.equals(actualMd5) ? Optional.empty() : Optional.of(fault("md5", md5, actualMd5));
    }

    private static long number(String what, String text) throws FaultException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw contradiction(what, "a number", text);
        }
    }

    private static FaultException contradiction(String what, String expected, String found) {
        return new FaultException(fault(what, expected, found));
    }

    private static Fault fault(String what, String expected, String found) {
        return new Fault(Fault.Reason.CONTROL_FILE, 0, Map.of("what", what, "expected", expected, "found", found));
    }
}
