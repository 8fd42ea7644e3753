package io.hegui.gateway.http;

import io.hegui.sdk.Language;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The language a client wants its texts in: Chinese unless it asks for English by {@code lang=en} or prefers it. */
public final class AcceptedLanguage {
    private static final List<Locale> OURS = List.of(Locale.CHINESE, Locale.ENGLISH);

    private AcceptedLanguage() {}

    public static Language of(RoutingContext context) {
        @Nullable String asked = context.request().getParam("lang");
        if (Language.EN.tag().equals(asked)) {
            return Language.EN;
        }
        return Language.ZH.tag().equals(asked)
                ? Language.ZH
                : of(context.request().getHeader("Accept-Language"));
    }

    static Language of(@Nullable String header) {
        if (header == null) {
            return Language.ZH;
        }
        try {
            @Nullable Locale best = Locale.lookup(LanguageRange.parse(header), OURS);
            return Locale.ENGLISH.equals(best) ? Language.EN : Language.ZH;
        } catch (IllegalArgumentException e) {
            return Language.ZH;
        }
    }
}
