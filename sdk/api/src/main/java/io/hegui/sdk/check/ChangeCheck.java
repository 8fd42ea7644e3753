package io.hegui.sdk.check;

import java.util.Optional;

/**
 * A check on what has become of each record since the filing of record for an earlier period. Of each record it names
 * what has to be remembered; the engine brings both filings together by key, on disk where they are too large for
 * memory. Where there is no earlier filing, nothing is compared and nothing found.
 *
 * <p>It holds for a filing if it holds on the last day of the period, whatever the records' own days.
 *
 * @param <M> what is remembered of a record: a public record, as for {@link GroupCheck}
 */
public non-sealed interface ChangeCheck<T, M extends Record> extends Check<T> {
    /** The type of what is remembered. */
    Class<M> memberType();

    /**
     * What tells the record from all others of its filing, and is the same in each period; an empty text if it is not
     * compared. May be personal data: it is never shown.
     */
    String key(T record);

    /** What has to be remembered of a record. */
    M member(T record);

    /** Judges one record that is in either filing or in both. Records come in no order that means anything. */
    void check(Change<M> change, CheckContext context, DatasetFindings findings);

    /**
     * A record then and now.
     *
     * @param place where it stands; of one that is gone, where it stood in the earlier filing: a finding about it has
     *     its key and no row
     * @param before empty if it is new
     * @param now empty if it is gone
     * @param <M> what is remembered
     */
    record Change<M>(RecordPlace place, Optional<M> before, Optional<M> now) {}
}
