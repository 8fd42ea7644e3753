package io.hegui.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of a fixed number of characters, each from a set, such as {@code ^[1-6][0-9]{5}$}: what codes and numbers look
 * like. It is matched character by character, many times as fast as by an automaton. Public because compiled classes lie in
 * another package.
 */
public final class FixedForm {
    private static final int ASCII = 128;
    private static final int LONGEST = 100;
    private static final String SPECIAL = "^$.|?*+()[]{}\\";

    /** For each place which characters fit there. */
    private final boolean[][] places;

    private FixedForm(List<boolean[]> places) {
        this.places = places.toArray(boolean[][]::new);
    }

    /** The pattern as a fixed form; empty if it is none. */
    static Optional<FixedForm> of(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$") || pattern.length() < 2) {
            return Optional.empty();
        }
        List<boolean[]> places = new ArrayList<>();
        String form = pattern.substring(1, pattern.length() - 1);
        int at = 0;
        while (at < form.length()) {
            int end = form.charAt(at) == '[' ? form.indexOf(']', at) + 1 : at + 1;
            Optional<boolean[]> fitting = end == 0 ? Optional.empty() : fitting(form.substring(at, end));
            int times = 1;
            if (end < form.length() && form.charAt(end) == '{') {
                int close = form.indexOf('}', end);
                times = close < 0 ? 0 : times(form.substring(end + 1, close));
                end = close + 1;
            }
            if (fitting.isEmpty() || times == 0 || places.size() + times > LONGEST) {
                return Optional.empty();
            }
            for (int i = 0; i < times; i++) {
                places.add(fitting.get());
            }
            at = end;
        }
        return Optional.of(new FixedForm(places));
    }

    boolean fits(String text) {
        if (text.length() != places.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII || !places[i][c]) {
                return false;
            }
        }
        return true;
    }

    /** One character, or a set of characters and ranges in brackets. */
    private static Optional<boolean[]> fitting(String part) {
        boolean set = part.startsWith("[");
        String inside = set ? part.substring(1, part.length() - 1) : part;
        boolean plain = inside.chars().allMatch(c -> c >= ' ' && c < ASCII && SPECIAL.indexOf(c) < 0);
        boolean dashed = set && (inside.startsWith("-") || inside.endsWith("-") || inside.contains("--"));
        if (!plain || inside.isEmpty() || dashed) {
            return Optional.empty();
        }
        boolean[] fitting = new boolean[ASCII];
        int at = 0;
        while (at < inside.length()) {
            boolean range = set && at + 2 < inside.length() && inside.charAt(at + 1) == '-';
            char last = inside.charAt(range ? at + 2 : at);
            for (char c = inside.charAt(at); c <= last; c++) {
                fitting[c] = true;
            }
            at += range ? 3 : 1;
        }
        return Optional.of(fitting);
    }

    /** A number from 1 to 99; 0 if it is none. */
    private static int times(String text) {
        return text.matches("[1-9][0-9]?") ? Integer.parseInt(text) : 0;
    }
}
