package io.hegui.engine.format;

/** What the first bytes of a file give away. */
enum Signature {
    EMPTY(""),
    GZIP("gzip"),
    ZIP("zip"),
    OLE("Excel 97-2003 (.xls), or a workbook with a password"),
    PDF("PDF"),
    RAR("RAR"),
    SEVEN_ZIP("7z"),
    IMAGE("an image"),
    EXECUTABLE("a program"),
    OTHER("");

    private final String shown;

    Signature(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }

    static Signature of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (starts(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE;
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            return PDF;
        }
        if (starts(head, 'R', 'a', 'r', '!')) {
            return RAR;
        }
        if (starts(head, '7', 'z', 0xBC, 0xAF)) {
            return SEVEN_ZIP;
        }
        if (starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xFF, 0xD8, 0xFF)) {
            return IMAGE;
        }
        return starts(head, 0x7F, 'E', 'L', 'F') || starts(head, 'M', 'Z', 0x90) ? EXECUTABLE : OTHER;
    }

    /** The first character that is no blank, whatever the character set; 0 if there is none. */
    static char firstCharacter(byte[] head) {
        int from = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
        for (int i = from; i < head.length; i++) {
            if (head[i] != 0 && head[i] != ' ' && head[i] != '\t' && head[i] != '\r' && head[i] != '\n') {
                return (char) (head[i] & 0xFF);
            }
        }
        return 0;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
