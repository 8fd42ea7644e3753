package io.hegui.engine.format.csv;

/** Tells the delimiter by the first record: the one of comma, tab, {@code |} and semicolon that it has most of. */
public final class DialectSniffer {
    private static final String CANDIDATES = ",\t|;";

    private DialectSniffer() {}

    /** @param start the first bytes of the text, in UTF-8; comma where they tell nothing */
    public static Dialect sniff(byte[] start) {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean begun = false;
        for (byte b : start) {
            if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && (b == '\n' || b == '\r')) {
                if (begun) {
                    break;
                }
                continue;
            } else if (!quoted && CANDIDATES.indexOf(b) >= 0) {
                counts[CANDIDATES.indexOf(b)]++;
            }
            begun = true;
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[most]) {
                most = i;
            }
        }
        return new Dialect((byte) CANDIDATES.charAt(most), true, true);
    }
}
