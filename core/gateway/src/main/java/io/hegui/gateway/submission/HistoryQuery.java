package io.hegui.gateway.submission;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Which submissions to list.
 *
 * @param after the last one of the page before
 * @param limit page size, 1 to 200
 */
public record HistoryQuery(
        Optional<String> institution,
        Optional<String> dataset,
        Optional<String> period,
        Optional<Cursor> after,
        int limit) {

    /** A place in the list, opaque to clients. */
    public record Cursor(OffsetDateTime receivedAt, UUID id) {
        static Cursor of(Submission last) {
            return new Cursor(last.receivedAt(), last.id());
        }

        /** @throws IllegalArgumentException if the text is no cursor of ours */
        static Cursor parse(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("~", 2);
                return new Cursor(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("not a cursor of this list: '" + text + "'", e);
            }
        }

        @Override
        public String toString() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((receivedAt + "~" + id).getBytes(StandardCharsets.UTF_8));
        }
    }
}
