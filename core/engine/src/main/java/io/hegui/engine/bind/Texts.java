package io.hegui.engine.bind;

import java.nio.charset.StandardCharsets;

/**
 * Makes texts of cells. While a column keeps repeating itself, as product names do, each text is made once, and the more
 * of them there are the more are kept; where it does not, as with loan numbers, nothing is looked up any more. For one
 * column and one thread.
 */
final class Texts {
    private static final int FIRST_SLOTS = 1 << 6;
    private static final int MOST_SLOTS = 1 << 11;
    private static final int LONGEST = 64;
    private static final int TRIAL = 512;

    /** Fewer found in a trial than these, and more texts should be kept. */
    private static final int MANY = TRIAL - TRIAL / 16;

    private int slots = FIRST_SLOTS;
    private Words<String> words = new Words<>(slots);
    private int asked;
    private int found;
    private boolean repeats = true;

    String of(byte[] bytes, int from, int to) {
        if (!repeats || to - from > LONGEST) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        String known = words.find(bytes, from, to);
        if (++asked == TRIAL) {
            endTrial();
        }
        if (known != null) {
            found++;
            return known;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        words.put(bytes, from, to, text);
        return text;
    }

    private void endTrial() {
        if (found < MANY && slots < MOST_SLOTS) {
            slots = Math.min(MOST_SLOTS, 4 * slots);
            words = new Words<>(slots);
        } else {
            repeats = found > TRIAL / 2;
        }
        asked = 0;
        found = 0;
    }
}
