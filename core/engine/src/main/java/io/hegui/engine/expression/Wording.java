package io.hegui.engine.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the type check found in the words of an author, and what could be written instead. */
final class Wording {
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)'(?: \\(candidates: (.*)\\))?");
    private static final Pattern NO_COLUMN = Pattern.compile("undefined field '(.+)'");
    private static final Pattern NO_NAME = Pattern.compile("undeclared reference to '(.+?)'.*");
    private static final Pattern CANDIDATE = Pattern.compile("[^(,]*\\([^)]*\\)");
    private static final Pattern FOREIGN = Pattern.compile("google|bytes|double|uint|list|map|dyn|bool\\b");

    private Wording() {}

    static String of(String message, Collection<String> columns, Collection<String> parameters) {
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return symbol(overload.group(1)) + " cannot be applied to " + overload.group(2)
                    + candidates(overload.group(3));
        }
        Matcher column = NO_COLUMN.matcher(message);
        if (column.matches()) {
            return "there is no column '" + column.group(1) + "'; there are " + columns;
        }
        Matcher name = NO_NAME.matcher(message);
        if (name.matches()) {
            return "'" + name.group(1) + "' is unknown; write " + Vocabulary.RECORD + ".COLUMN, " + Vocabulary.FILING
                    + ".… or the name of one of the parameters " + parameters;
        }
        return message;
    }

    private static String symbol(String function) {
        return "'" + function.replaceAll("^_|_$", "").replace("@in", "in") + "'";
    }

    private static String candidates(String all) {
        List<String> ours = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(String.valueOf(all));
        while (matcher.find()) {
            if (!FOREIGN.matcher(matcher.group()).find()) {
                ours.add(matcher.group());
            }
        }
        ours.sort(Comparator.naturalOrder());
        return ours.isEmpty() ? "" : "; it takes " + String.join(" or ", ours);
    }
}
