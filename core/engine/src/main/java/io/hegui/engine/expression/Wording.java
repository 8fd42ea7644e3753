package io.hegui.engine.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what the type check found in the words of an author, and what could be written instead. */
final class Wording {
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)'(?: \\(candidates: (.*)\\))?");
    private static final Pattern NO_COLUMN = Pattern.compile("undefined field '(.+)'");
    private static final Pattern NO_NAME = Pattern.compile("undeclared reference to '(.+?)'.*");
    private static final Pattern CANDIDATE = Pattern.compile("[^(,]*\\([^)]*\\)");
    private static final Pattern FOREIGN = Pattern.compile("google|bytes|double|uint|list|map|dyn|bool\\b");

    private static final Pattern KEYED = Pattern.compile("\\(map\\((.+), (\\w+)\\), (.+)\\)");
    private static final Pattern ASKED = Pattern.compile("\\((.+), map\\((.+), (\\w+)\\)\\)");
    private static final Pattern LOOKED_UP = Pattern.compile("(\\w+)\\s*\\[[^\\[\\]]*\\]\\s*");

    private final Collection<String> columns;
    private final Collection<String> parameters;
    private final Map<String, RuleNeed> needs;

    Wording(Collection<String> columns, Collection<String> parameters, Map<String, RuleNeed> needs) {
        this.columns = columns;
        this.parameters = parameters;
        this.needs = needs;
    }

    /** @param before what stands in front of the place that the message is about */
    String of(String message, String before) {
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return unfit(overload.group(1), overload.group(2), overload.group(3));
        }
        Matcher column = NO_COLUMN.matcher(message);
        if (column.matches()) {
            return "there is no column '" + column.group(1) + "'; there are " + columns(before);
        }
        Matcher name = NO_NAME.matcher(message);
        if (name.matches()) {
            return "'" + name.group(1) + "' is unknown; write " + Vocabulary.RECORD + ".COLUMN, " + Vocabulary.FILING
                    + ".… or the name of one of the parameters " + parameters
                    + (needs.isEmpty() ? "" : " or needed datasets " + needs.keySet());
        }
        return message;
    }

    private static String unfit(String function, String values, @Nullable String candidates) {
        Matcher keyed = KEYED.matcher(values);
        if (function.equals("_[_]") && keyed.matches()) {
            return keyType(keyed.group(2), keyed.group(1), keyed.group(3));
        }
        Matcher asked = ASKED.matcher(values);
        if (function.equals("@in") && asked.matches()) {
            return keyType(asked.group(3), asked.group(2), asked.group(1));
        }
        return symbol(function) + " cannot be applied to " + values + candidates(candidates);
    }

    private static String keyType(String need, String right, String wrong) {
        return "rows of '" + need + "' are found by " + right + ", not by " + wrong;
    }

    private Collection<String> columns(String before) {
        Matcher lookedUp = LOOKED_UP.matcher(before);
        String need = "";
        while (lookedUp.find()) {
            need = lookedUp.end() == before.length() ? lookedUp.group(1) : "";
        }
        return needs.containsKey(need)
                ? needs.get(need).fields().stream().map(Field::name).toList()
                : columns;
    }

    private static String symbol(String function) {
        return "'" + function.replaceAll("^_|_$", "").replace("@in", "in") + "'";
    }

    private static String candidates(@Nullable String all) {
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
