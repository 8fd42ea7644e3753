package io.hegui.engine.format.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells text that was meant to be UTF-8, be it broken here and there, from text that was not. */
final class Utf8Scan {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;

    /** GB18030 text hardly ever holds valid three-byte sequences; broken UTF-8 holds far more of them than errors. */
    private static final int CHARACTERS_PER_ERROR = 8;

    private long errors;
    private long wideCharacters;

    private Utf8Scan() {}

    /** @param end whether the text ends with these bytes; if not, the last character may be cut off */
    static Utf8Scan of(byte[] bytes, boolean end) {
        Utf8Scan scan = new Utf8Scan();
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at = afterAscii(bytes, at);
                continue;
            }
            int length = length(bytes, at);
            if (length < 0 && isCutOff(bytes, at) && (!end || scan.wideCharacters > 0)) {
                // a file that was cut off ends like this; whoever reads on will find it
                break;
            }
            if (length < 0) {
                scan.errors++;
                at++;
            } else {
                scan.wideCharacters += length >= 3 ? 1 : 0;
                at += length;
            }
        }
        return scan;
    }

    private static int afterAscii(byte[] bytes, int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.length && ((long) WORDS.get(bytes, at) & HIGH) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    boolean looksLikeUtf8() {
        return errors == 0 || wideCharacters > CHARACTERS_PER_ERROR * errors;
    }

    /** Whether a character starts there and nothing but the end of the bytes is wrong with it. */
    private static boolean isCutOff(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || at + length <= bytes.length) {
            return false;
        }
        for (int i = at + 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Bytes of the character that starts there; -1 if none does. */
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : -1;
        if (length < 0 || at + length > bytes.length) {
            return -1;
        }
        int second = bytes[at + 1] & 0xFF;
        boolean ok = switch (lead) {
            case 0xE0 -> second >= 0xA0 && second <= 0xBF;
            case 0xED -> second >= 0x80 && second <= 0x9F;
            case 0xF0 -> second >= 0x90 && second <= 0xBF;
            case 0xF4 -> second >= 0x80 && second <= 0x8F;
            default -> (second & 0xC0) == 0x80;
        };
        for (int i = 2; i < length; i++) {
            ok &= (bytes[at + i] & 0xC0) == 0x80;
        }
        return ok ? length : -1;
    }
}
