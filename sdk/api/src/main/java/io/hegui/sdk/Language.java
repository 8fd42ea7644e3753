package io.hegui.sdk;

import java.util.Locale;

/** The languages every text exists in. */
public enum Language {
    ZH,
    EN;

    /** BCP 47 tag: {@code zh} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
