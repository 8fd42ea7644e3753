package io.hegui.plugin.bank;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes as people number them: P2 before P10, and 1.9 before 1.10. Codes that differ in leading zeros alone stand in
 * the order of their characters.
 */
final class CodeOrder implements Comparator<String> {
    private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String left, String right) {
        Matcher ours = RUN.matcher(left);
        Matcher theirs = RUN.matcher(right);
        while (true) {
            boolean more = ours.find();
            if (more != theirs.find()) {
                return more ? 1 : -1;
            }
            if (!more) {
                return left.compareTo(right);
            }
            int order = compareRuns(ours.group(), theirs.group());
            if (order != 0) {
                return order;
            }
        }
    }

    private static int compareRuns(String left, String right) {
        if (!isNumber(left) || !isNumber(right)) {
            return left.compareTo(right);
        }
        String ours = significant(left);
        String theirs = significant(right);
        return ours.length() == theirs.length()
                ? ours.compareTo(theirs)
                : Integer.compare(ours.length(), theirs.length());
    }

    private static boolean isNumber(String run) {
        return run.charAt(0) >= '0' && run.charAt(0) <= '9';
    }

    private static String significant(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }
}
