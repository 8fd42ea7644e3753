package io.hegui.sdk.regulation;

import static java.util.Objects.requireNonNull;

/**
 * A place in a regulation.
 *
 * @param document document number, for example {@code 整治办函〔2017〕141号}
 * @param article article as the document numbers it, for example {@code 一(二)}
 */
public record Citation(String document, String article) {
    public Citation {
        requireNonNull(document, "document is null");
        requireNonNull(article, "article is null");
    }

    @Override
    public String toString() {
        return document + " " + article;
    }
}
