package io.hegui.engine.report;

/** Hides personal data and leaves enough to find the record by. */
public final class Masking {
    private static final int ID_LENGTH = 18;

    private Masking() {}

    /** Of an ID number the region and the check character; of anything else the first character and the length. */
    public static String mask(String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.length() == ID_LENGTH) {
            return text.substring(0, 6) + "*".repeat(11) + text.charAt(17);
        }
        int length = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, 1)) + "***(" + length + ")";
    }
}
