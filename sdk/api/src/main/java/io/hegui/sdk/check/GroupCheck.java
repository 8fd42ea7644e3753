package io.hegui.sdk.check;

import java.util.List;

/**
 * A check on the records of a filing that belong together: all loans of one borrower, all payments of one loan. Of each
 * record it names what has to be remembered; the engine keeps that, on disk where it is too much for memory, and hands
 * over one group after the other.
 *
 * @param <M> what is remembered of a record: a public record whose components are of the types that columns can have
 *     ({@code String}, {@code int}, {@code long}, {@code boolean}, dates, {@code Money}, {@code Rate}, identity numbers,
 *     credit codes, enums); keep figures, not whole records
 */
public non-sealed interface GroupCheck<T, M extends Record> extends Check<T> {
    /** The members of a group that {@link #check} is given at most: beyond this the check fails for the filing. */
    int MOST_MEMBERS = 1_000_000;

    /** The type of what is remembered. */
    Class<M> memberType();

    /** What the record's group is called; an empty text if it belongs to none. May be personal data: it is never shown. */
    String group(T record);

    /** What has to be remembered of a record. */
    M member(T record);

    /**
     * The fewest members of a group that is worth judging, at least 1; smaller groups are passed over without being put
     * together. A check that compares records with each other says 2, and costs little where most records stand alone.
     */
    default int leastMembers() {
        return 1;
    }

    /**
     * Whether the record's group is worth judging however few belong to it: one loan that is beyond a limit by itself, where
     * {@link #leastMembers()} says 2 because only sums could be otherwise.
     */
    default boolean mattersAlone(T record) {
        return false;
    }

    /**
     * Judges one group. Groups come in no order that means anything.
     *
     * @param members at least {@link #leastMembers()}, unless one of them {@linkplain #mattersAlone matters alone}; in the
     *     order of the file
     */
    void check(List<Member<M>> members, CheckContext context, DatasetFindings findings);

    /**
     * What is remembered of a record, and where that stands.
     *
     * @param <M> what is remembered
     */
    record Member<M>(RecordPlace place, M value) {}
}
