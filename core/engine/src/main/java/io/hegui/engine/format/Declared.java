package io.hegui.engine.format;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What the sender says of a file: a hint where the content does not tell by itself.
 *
 * @param fileName empty where none was given
 * @param mediaType without parameters, in lower case; empty where none was given
 * @param charset name of a character set; wins over what the content looks like
 */
public record Declared(String fileName, String mediaType, Optional<String> charset) {
    /** The sender says nothing. */
    public static final Declared NOTHING = new Declared("", "", Optional.empty());

    public Declared {
        requireNonNull(fileName, "fileName is null");
        requireNonNull(mediaType, "mediaType is null");
        requireNonNull(charset, "charset is null");
    }
}
