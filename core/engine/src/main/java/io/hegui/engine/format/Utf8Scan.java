package io.hegui.engine.format;

import java.io.IOException;
import java.io.InputStream;

/** One pass over bytes that counts what is UTF-8 and what is not; memory does not grow with the input. */
final class Utf8Scan {
    private static final int CHUNK = 1 << 16;
    /** GB18030 text hardly ever holds valid three-byte sequences; broken UTF-8 holds far more of them than errors. */
    private static final int CHARACTERS_PER_ERROR = 8;

    private long line = 1;
    private long nulLine;
    private long badLine;
    private long errors;
    private long wideCharacters;
    private boolean startsWithMark;

    private int missing;
    private int length;
    private int lowest;
    private int highest;

    private Utf8Scan() {}

    static Utf8Scan of(ByteSource source) throws IOException {
        Utf8Scan scan = new Utf8Scan();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = source.open()) {
            int read = in.readNBytes(chunk, 0, CHUNK);
            scan.startsWithMark =
                    read >= 3 && chunk[0] == (byte) 0xEF && chunk[1] == (byte) 0xBB && chunk[2] == (byte) 0xBF;
            while (read > 0) {
                scan.take(chunk, read);
                read = in.read(chunk);
            }
        }
        if (scan.missing > 0) {
            scan.error();
        }
        return scan;
    }

    boolean isClean() {
        return errors == 0;
    }

    /** Whether the bytes were meant to be UTF-8 and a few of them are broken. */
    boolean isBrokenUtf8() {
        return errors > 0 && (startsWithMark || wideCharacters > CHARACTERS_PER_ERROR * errors);
    }

    /** Line of the first error; 0 if there is none. */
    long badLine() {
        return badLine;
    }

    /** Line of the first zero byte; 0 if there is none. */
    long nulLine() {
        return nulLine;
    }

    private void take(byte[] chunk, int size) {
        for (int i = 0; i < size; i++) {
            int unsigned = chunk[i] & 0xFF;
            if (missing > 0) {
                if (unsigned >= lowest && unsigned <= highest) {
                    continued();
                    continue;
                }
                error();
            }
            if (unsigned < 0x80) {
                ascii(unsigned);
            } else {
                lead(unsigned);
            }
        }
    }

    private void ascii(int value) {
        if (value == '\n') {
            line++;
        } else if (value == 0 && nulLine == 0) {
            nulLine = line;
        }
    }

    private void continued() {
        lowest = 0x80;
        highest = 0xBF;
        missing--;
        if (missing == 0 && length >= 3) {
            wideCharacters++;
        }
    }

    private void lead(int value) {
        lowest = 0x80;
        highest = 0xBF;
        if (value >= 0xC2 && value <= 0xDF) {
            length = 2;
        } else if (value >= 0xE0 && value <= 0xEF) {
            length = 3;
            lowest = value == 0xE0 ? 0xA0 : 0x80;
            highest = value == 0xED ? 0x9F : 0xBF;
        } else if (value >= 0xF0 && value <= 0xF4) {
            length = 4;
            lowest = value == 0xF0 ? 0x90 : 0x80;
            highest = value == 0xF4 ? 0x8F : 0xBF;
        } else {
            error();
            return;
        }
        missing = length - 1;
    }

    private void error() {
        missing = 0;
        errors++;
        if (badLine == 0) {
            badLine = line;
        }
    }
}
