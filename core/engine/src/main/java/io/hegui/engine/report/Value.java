package io.hegui.engine.report;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import java.util.Optional;

/**
 * A value in a finding: its canonical text and what is needed to show it to people.
 *
 * @param text {@code 9700.00}, {@code 38.6038}, {@code 2026-03-02}, a code's name: the same in every language
 * @param label what a code means
 */
public record Value(Type type, String text, Optional<Text> label) {
    /** How the text is to be read. */
    public enum Type {
        TEXT,
        NUMBER,
        MONEY,
        RATE,
        DATE,
        BOOLEAN,
        CODE
    }

    public Value {
        requireNonNull(type, "type is null");
        requireNonNull(text, "text is null");
    }

    public static Value of(Type type, String text) {
        return new Value(type, text, Optional.empty());
    }

    public static Value text(String text) {
        return of(Type.TEXT, text);
    }

    public static Value number(long number) {
        return of(Type.NUMBER, Long.toString(number));
    }

    /** A name that people know by a label, such as a column's or a code's. */
    public static Value labelled(String name, Text label) {
        return new Value(Type.CODE, name, Optional.of(label));
    }

    /** As people read it: with unit, or with the code's label. */
    public String in(Language language) {
        return switch (type) {
            case BOOLEAN -> truth(text.equals("true"), language);
            case CODE -> label.map(words -> words.in(language)).orElse(text);
            case RATE, MONEY, TEXT, NUMBER, DATE -> text + unit(type, language);
        };
    }

    /** What follows the text of a value, with a blank in front; empty for most types. */
    static String unit(Type type, Language language) {
        return switch (type) {
            case RATE -> " %";
            case MONEY -> language == Language.ZH ? " 元" : " CNY";
            case BOOLEAN, CODE, TEXT, NUMBER, DATE -> "";
        };
    }

    static String truth(boolean truth, Language language) {
        return language == Language.ZH ? (truth ? "是" : "否") : truth ? "yes" : "no";
    }
}
