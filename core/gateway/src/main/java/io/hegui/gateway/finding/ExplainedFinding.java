package io.hegui.gateway.finding;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A stored finding with the explanation that was given for it, here or in an earlier filing.
 *
 * @param line the finding as stored
 */
record ExplainedFinding(long ordinal, String line, Optional<Explanation> explanation) {

    /** @param since when it was given first */
    record Explanation(String reason, String text, OffsetDateTime since) {
        static Optional<Explanation> of(Row row) {
            return Optional.ofNullable(row.getString("reason"))
                    .map(reason -> new Explanation(
                            reason, row.getString("explanation"), row.getOffsetDateTime("explained_at")));
        }
    }
}
