package io.hegui.sdk;

import static java.util.Objects.requireNonNull;

/** A text in Chinese and English. Neither may be blank: everything a person reads exists in both. */
public record Text(String zh, String en) {
    public Text {
        requireNonNull(zh, "zh is null");
        requireNonNull(en, "en is null");
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages, was zh='" + zh + "', en='" + en + "'");
        }
    }

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** The text in the given language. */
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
