package io.hegui.engine.format.csv;

/**
 * How a text is cut into fields.
 *
 * @param delimiter an ASCII character between fields
 * @param quotes whether a field may stand in double quotes (RFC 4180), so that it can hold anything
 * @param header whether the first record names the columns
 */
public record Dialect(byte delimiter, boolean quotes, boolean header) {
    /** Comma, quotes, header. */
    public static final Dialect STANDARD = new Dialect((byte) ',', true, true);

    public Dialect {
        if (delimiter < 0 || delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw new IllegalArgumentException("no delimiter: " + delimiter);
        }
    }
}
