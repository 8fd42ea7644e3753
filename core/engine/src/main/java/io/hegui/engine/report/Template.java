package io.hegui.engine.report;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in a message. A name without a value stays as it is, which the examples of a check rule out. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)\\}");

    private Template() {}

    /** @param values gives the text of a name; empty for a name it does not know */
    static String fill(String template, Function<String, Optional<String>> values) {
        Matcher matcher = NAME.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    filled,
                    Matcher.quoteReplacement(values.apply(matcher.group(1)).orElse(matcher.group())));
        }
        return matcher.appendTail(filled).toString();
    }

    /** Whether a name was left without a value. */
    static boolean isOpen(String filled) {
        return NAME.matcher(filled).find();
    }
}
