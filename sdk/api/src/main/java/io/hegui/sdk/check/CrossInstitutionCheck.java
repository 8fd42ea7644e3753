package io.hegui.sdk.check;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * A check on what several institutions have filed about one and the same: a borrower who owes to many lenders. Of each
 * record it names a key and a contribution. What an institution contributes under a key is kept beside its filing, the
 * key as a keyed hash alone, and put before the check together with what the other institutions contribute under the same
 * key for the same period, as far as their filings are on record.
 *
 * <p>No institution may learn what another one filed. A finding shows the institution only its own records and the values
 * that are {@link #disclosed}; the others, and who contributed what, are for the supervisor. A finding may be about no
 * place but one of {@code own}, about no field but a column or what is disclosed.
 *
 * <p>It holds for a filing if it holds on the last day of the period, whatever the records' own days. Where a file is judged
 * at a desk, there are no others to ask, and it is not run.
 *
 * @param <A> what is contributed under one key: a public record, as for {@link GroupCheck}; no personal data, no names
 */
public non-sealed interface CrossInstitutionCheck<T, A extends Record> extends Check<T> {
    /** The type of what is contributed. */
    Class<A> contributionType();

    /** What institutions know in common; an empty text if the record contributes nothing. May be personal data. */
    String key(T record);

    /** What one record contributes. */
    A contribution(T record);

    /** Both contributions as one; in any order and in any grouping the result is the same. */
    A merge(A left, A right);

    /**
     * Names of the values of a finding that the institution may read, coarse enough to tell nothing of any single other:
     * names of arguments, of figures of the working, or of fields; {@code observed}, {@code expected}, {@code steps}.
     */
    Set<String> disclosed();

    /**
     * The fewest other institutions that make a key worth judging; keys that fewer contribute under are passed over. A check
     * that holds institutions against each other says 1, and costs little where nobody else knows the key.
     */
    default int leastOthers() {
        return 0;
    }

    /**
     * Judges one key. Keys come in no order that means anything.
     *
     * @param others what each of the other institutions contributes, at least {@link #leastOthers()}, in no order that means
     *     anything
     */
    void judge(Own<A> own, List<A> others, CheckContext context, DatasetFindings findings);

    /**
     * What the institution itself contributes under a key.
     *
     * @param places where its records stand, at least one, in the order of the file
     * @param <A> what is contributed
     */
    record Own<A>(List<RecordPlace> places, A contribution) {
        public Own {
            places = List.copyOf(places);
            requireNonNull(contribution, "contribution is null");
        }
    }
}
