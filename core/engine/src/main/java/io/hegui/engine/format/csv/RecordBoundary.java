package io.hegui.engine.format.csv;

/** Finds where records end in bytes that start with one, without cutting them. */
final class RecordBoundary {
    private final Dialect dialect;
    private boolean met;

    RecordBoundary(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Where the last whole record ends; 0 if there is none.
     *
     * @param ended whether nothing comes after these bytes
     */
    int last(byte[] bytes, int length, boolean ended) {
        if (!dialect.quotes()) {
            return lastBreak(bytes, 0, length, length, ended);
        }
        int boundary = 0;
        int outside = 0;
        int quote = ByteSearch.indexOf(bytes, 0, length, (byte) '"');
        met = quote < length;
        while (quote < length) {
            if (opens(bytes, quote)) {
                boundary = Math.max(boundary, lastBreak(bytes, outside, quote, length, ended));
                int close = closing(bytes, quote + 1, length);
                if (close >= length - 1) {
                    return boundary;
                }
                outside = close + 1;
                quote = ByteSearch.indexOf(bytes, outside, length, (byte) '"');
            } else {
                quote = ByteSearch.indexOf(bytes, quote + 1, length, (byte) '"');
            }
        }
        return Math.max(boundary, lastBreak(bytes, outside, length, length, ended));
    }

    /** Whether the bytes last looked at hold a quote that means something. */
    boolean metQuote() {
        return met;
    }

    private boolean opens(byte[] bytes, int quote) {
        if (quote == 0) {
            return true;
        }
        byte before = bytes[quote - 1];
        return before == dialect.delimiter() || before == '\n' || before == '\r';
    }

    /** The quote that closes a field; the length if none does, or if it cannot be told yet. */
    private static int closing(byte[] bytes, int from, int length) {
        int quote = ByteSearch.indexOf(bytes, from, length, (byte) '"');
        while (quote + 1 < length && bytes[quote + 1] == '"') {
            quote = ByteSearch.indexOf(bytes, quote + 2, length, (byte) '"');
        }
        return quote;
    }

    /** The place after the last line break; one whose second half may still come does not count. */
    private static int lastBreak(byte[] bytes, int from, int to, int length, boolean ended) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 < length ? bytes[i + 1] != '\n' : ended))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Where the first record ends that is not blank, its line break included. */
    int first(byte[] whole) {
        boolean quoted = false;
        boolean begun = false;
        boolean fieldStart = true;
        for (int i = 0; i < whole.length; i++) {
            byte b = whole[i];
            if (b == '"' && dialect.quotes() && (quoted || fieldStart)) {
                quoted = !quoted || (i + 1 < whole.length && whole[i + 1] == '"' && ++i > 0);
                begun = true;
                fieldStart = false;
            } else if (!quoted && (b == '\n' || b == '\r')) {
                if (begun) {
                    return b == '\r' && i + 1 < whole.length && whole[i + 1] == '\n' ? i + 2 : i + 1;
                }
            } else {
                begun = true;
                fieldStart = b == dialect.delimiter();
            }
        }
        return whole.length;
    }

    /** Line breaks up to a place. */
    static long lines(byte[] bytes, int end) {
        long lines = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\r' || (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r'))) {
                lines++;
            }
        }
        return lines;
    }
}
