package io.hegui.engine.bind;

import java.nio.charset.StandardCharsets;

/**
 * Makes texts of cells. While a column keeps repeating itself, as product names do, each text is made once; where it
 * does not, as with loan numbers, nothing is looked up any more. For one column and one thread.
 */
final class Texts {
    private static final int SLOTS = 256;
    private static final int LONGEST = 64;
    private static final int TRIAL = 512;

    private final Words<String> words = new Words<>(SLOTS);
    private int asked;
    private int found;
    private boolean repeats = true;

    String of(byte[] bytes, int from, int to) {
        if (!repeats || to - from > LONGEST) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        String known = words.find(bytes, from, to);
        if (asked++ == TRIAL) {
            repeats = found > TRIAL / 2;
            asked = 0;
            found = 0;
        }
        if (known != null) {
            found++;
            return known;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        words.put(bytes, from, to, text);
        return text;
    }
}
