package io.hegui.engine.reference;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.Text;
import io.hegui.sdk.regulation.Citation;

/**
 * One article of the register of regulations.
 *
 * @param title title of the document
 * @param text what the article says, in our words
 * @param source where the text was found
 */
public record Article(Citation citation, Text title, Text text, Status status, String source) {
    /** How sure we are of the text. */
    public enum Status {
        VERIFIED,
        UNVERIFIED,
        PROPOSED
    }

    public Article {
        requireNonNull(citation, "citation is null");
        requireNonNull(title, "title is null");
        requireNonNull(text, "text is null");
        requireNonNull(status, "status is null");
        requireNonNull(source, "source is null");
    }
}
