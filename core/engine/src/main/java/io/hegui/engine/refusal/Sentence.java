package io.hegui.engine.refusal;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said of something wrong, in Chinese and English, with places {@code {0}} to {@code {9}} for what it is about.
 * Each class that refuses things keeps its sentences together, so that both languages are read and changed side by side.
 */
public record Sentence(String zh, String en) {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}");

    /** Something said of a place. */
    public static final Sentence IN_PLACE = sentence("{0}：{1}", "{0}: {1}");

    public Sentence {
        requireNonNull(zh, "zh is null");
        requireNonNull(en, "en is null");
        if (!places(zh).equals(places(en))) {
            throw new IllegalArgumentException("one language says more than the other: '" + zh + "', '" + en + "'");
        }
        if (HAN.matcher(en).find()
                || (!HAN.matcher(zh).find() && WORD.matcher(en).find())) {
            throw new IllegalArgumentException("each in its own language: '" + zh + "', '" + en + "'");
        }
    }

    public static Sentence sentence(String zh, String en) {
        return new Sentence(zh, en);
    }

    /** A text that others wrote, such as a library's message: the same in both languages. */
    public static Text quoted(String text) {
        return text.isBlank() ? Text.of("-", "-") : Text.of(text, text);
    }

    /**
     * Several texts as one.
     *
     * @param texts at least one
     */
    public static Text all(List<Text> texts) {
        return Text.of(
                texts.stream().map(Text::zh).collect(Collectors.joining("；")),
                texts.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    /**
     * The sentence about these values; a text among them is put in by language, anything else as it prints.
     *
     * @throws IndexOutOfBoundsException if it has a place for which there is no value
     */
    public Text with(@Nullable Object... values) {
        return Text.of(filled(zh, Language.ZH, values), filled(en, Language.EN, values));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String filled(String sentence, Language language, @Nullable Object... values) {
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(value(place, language, values)));
    }

    private static String value(MatchResult place, Language language, @Nullable Object... values) {
        @Nullable Object value = values[Integer.parseInt(place.group(1))];
        return value instanceof Text text ? text.in(language) : String.valueOf(value);
    }
}
