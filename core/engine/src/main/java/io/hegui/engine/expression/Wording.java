package io.hegui.engine.expression;

import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Text of(String message, String before) {
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return unfit(overload.group(1), overload.group(2), overload.group(3));
        }
        Matcher column = NO_COLUMN.matcher(message);
        if (column.matches()) {
            return ExpressionRefusals.NO_COLUMN.with(column.group(1), columns(before));
        }
        Matcher name = NO_NAME.matcher(message);
        if (name.matches()) {
            return needs.isEmpty()
                    ? ExpressionRefusals.NO_NAME.with(name.group(1), parameters)
                    : ExpressionRefusals.NO_NAME_NOR_NEED.with(name.group(1), parameters, needs.keySet());
        }
        return ExpressionRefusals.LANGUAGE.with(message);
    }

    private static Text unfit(String function, String values, @Nullable String candidates) {
        Matcher keyed = KEYED.matcher(values);
        if (function.equals("_[_]") && keyed.matches()) {
            return keyType(keyed.group(2), keyed.group(1), keyed.group(3));
        }
        Matcher asked = ASKED.matcher(values);
        if (function.equals("@in") && asked.matches()) {
            return keyType(asked.group(3), asked.group(2), asked.group(1));
        }
        String symbol = function.replaceAll("^_|_$", "").replace("@in", "in");
        return candidates(candidates)
                .map(all -> ExpressionRefusals.UNFIT_BUT.with(symbol, values, all))
                .orElseGet(() -> ExpressionRefusals.UNFIT.with(symbol, values));
    }

    private static Text keyType(String need, String right, String wrong) {
        return ExpressionRefusals.OTHER_KEY.with(need, right, wrong);
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

    private static Optional<Text> candidates(@Nullable String all) {
        List<String> ours = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(String.valueOf(all));
        while (matcher.find()) {
            if (!FOREIGN.matcher(matcher.group()).find()) {
                ours.add(matcher.group());
            }
        }
        ours.sort(Comparator.naturalOrder());
        return ours.stream().map(Sentence::quoted).reduce(ExpressionRefusals.OR::with);
    }
}
