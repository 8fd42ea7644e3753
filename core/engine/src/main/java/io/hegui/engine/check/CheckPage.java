package io.hegui.engine.check;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.expression.RuleText;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of a check before it runs.
 *
 * @param plugin id of the plugin it comes from; {@code hegui} for what the engine itself checks
 * @param title the mistake
 * @param binds codes of the institution types it binds; empty for whoever files a matching dataset
 * @param rule what the article demands, in plain words
 * @param fix how to mend it
 * @param messages by name; {@code {name}} in a message stands for a value of the finding
 * @param declared the rule, if it is written as an expression and not in Java
 * @param reach what it sees beyond the filing
 */
public record CheckPage(
        String id,
        String plugin,
        Kind kind,
        Severity severity,
        Text title,
        List<Citation> cites,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Set<String> binds,
        Text rule,
        Text fix,
        Map<String, Text> messages,
        List<Example> examples,
        Optional<RuleText> declared,
        Reach reach) {
    /** As the plugin of what the engine itself checks. */
    public static final String ENGINE = "hegui";

    private static final Text UNKNOWN = Text.of(
            "参数 {parameter} 在 {date} 没有取值，无法判断。", "Cannot judge: parameter {parameter} has no value for {date}.");

    /** Name of the message that says which filing is missing. */
    static final String NEEDS = "needs";

    private static final Text NEEDED = Text.of(
            "无法判断：数据集 {dataset} 在 {period} 尚无生效的报送。请补报该数据集，届时将自动重新校验。",
            "Cannot judge: no filing of dataset {dataset} for {period} is on record. File it; this filing is then judged"
                    + " again.");

    public CheckPage {
        requireNonNull(validFrom, "validFrom is null");
        cites = List.copyOf(cites);
        binds = Set.copyOf(binds);
        messages = Map.copyOf(messages);
        examples = List.copyOf(examples);
    }

    /** The message of that name; empty if the page has none. {@code unknown} and {@code needs} always exist. */
    public Optional<Text> message(String name) {
        Optional<Text> own = Optional.ofNullable(messages.get(name));
        if (own.isPresent()) {
            return own;
        }
        return switch (name) {
            case "unknown" -> Optional.of(UNKNOWN);
            case NEEDS -> Optional.of(NEEDED);
            default -> Optional.empty();
        };
    }

    /** The same page of a check that sees more. */
    public CheckPage reaching(Reach other) {
        return new CheckPage(
                id, plugin, kind, severity, title, cites, validFrom, validTo, binds, rule, fix, messages, examples,
                declared, other);
    }

    /** Whether it is about how a file is built, and no plugin's. */
    public boolean isEnginesOwn() {
        return plugin.equals(ENGINE);
    }

    /** Whether the rule held on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether it applies to what institutions of that type file. */
    public boolean bindsType(String institutionType) {
        return binds.isEmpty() || binds.contains(institutionType);
    }
}
