package io.hegui.engine.format.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The character sets that filings come in. */
final class CharacterSets {
    static final Charset GB18030 = Charset.forName("GB18030");

    private CharacterSets() {}

    /**
     * The character set of that name, in any case. GB2312 is read as GBK, which contains it: programs that say the one
     * write the other.
     */
    static Optional<Charset> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace("_", "-")) {
            case "utf-8", "utf8", "us-ascii", "ascii" -> Optional.of(StandardCharsets.UTF_8);
            case "utf-16", "utf16" -> Optional.of(StandardCharsets.UTF_16);
            case "utf-16le" -> Optional.of(StandardCharsets.UTF_16LE);
            case "utf-16be" -> Optional.of(StandardCharsets.UTF_16BE);
            case "gb18030", "gb18030-2022", "gb18030-2005" -> Optional.of(GB18030);
            case "gbk", "cp936", "ms936", "gb2312" -> Optional.of(Charset.forName("GBK"));
            default -> Optional.empty();
        };
    }

    /**
     * UTF-16 without a byte order mark, by its zero bytes: a good part of any table is ASCII, whose zeros all stand on
     * one side.
     */
    static Optional<Charset> utf16By(byte[] head, int length) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int enough = Math.max(2, length / 10);
        if (odd >= enough && even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even >= enough && odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
}
