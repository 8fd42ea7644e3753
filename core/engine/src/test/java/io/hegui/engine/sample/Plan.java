package io.hegui.engine.sample;

/** A value class that reads itself: {@code <days>d}. */
public record Plan(int days) {
    public static Plan parse(String text) {
        if (text.equals("bug")) {
            throw new IllegalStateException("the parser is broken");
        }
        if (!text.endsWith("d")) {
            throw new IllegalArgumentException("a plan ends with d");
        }
        return new Plan(Integer.parseInt(text.substring(0, text.length() - 1)));
    }
}
