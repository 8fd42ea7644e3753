package io.hegui.engine.report;

import io.hegui.sdk.Language;
import java.util.List;
import java.util.stream.Collectors;

/** What was expected instead, in canonical form. Only {@code ONE_OF} and {@code NONE_OF} have several values. */
public record Expectation(Form form, List<Value> values) {
    /** The relation to the values. */
    public enum Form {
        AT_MOST,
        AT_LEAST,
        EQUAL_TO,
        ONE_OF,
        NONE_OF,
        PRESENT,
        ABSENT
    }

    public Expectation {
        values = List.copyOf(values);
    }

    /** As people read it, for example {@code at most 24.00 %}. */
    public String in(Language language) {
        return values.stream()
                .map(value -> value.in(language))
                .collect(Collectors.joining(between(language), before(form, language), ""));
    }

    /** What stands in front of the values. */
    static String before(Form form, Language language) {
        boolean zh = language == Language.ZH;
        return switch (form) {
            case AT_MOST -> zh ? "不超过 " : "at most ";
            case AT_LEAST -> zh ? "不低于 " : "at least ";
            case ONE_OF -> zh ? "以下之一：" : "one of ";
            case NONE_OF -> zh ? "不得为：" : "none of ";
            case PRESENT -> zh ? "应有值" : "a value";
            case ABSENT -> zh ? "应为空" : "no value";
            case EQUAL_TO -> "";
        };
    }

    /** What stands between two values. */
    static String between(Language language) {
        return language == Language.ZH ? "、" : ", ";
    }
}
