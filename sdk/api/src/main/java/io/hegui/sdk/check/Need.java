package io.hegui.sdk.check;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Records of another dataset that a check looks up: those of the institution's own filing of record for the same period.
 * Where the other dataset is filed more or less often, it is the latest of its days, months or quarters that ended with
 * the period filed or before; an older filing never stands in. A constant of the check:
 *
 * <pre>{@code
 * static final Need<ContractRow, ContractRow> CONTRACTS = Need.of("contract", ContractRow.class, ContractRow::number);
 * }</pre>
 *
 * <p>Where no such filing is on record the check is not run: it answers with one {@code UNKNOWN} finding that names the
 * dataset and the period, and the filing is judged again once they are filed.
 *
 * @param <T> a record of the other dataset, or an interface of such records
 * @param <M> what is remembered of it
 */
public final class Need<T, M extends Record> {
    private final String dataset;
    private final Class<T> recordType;
    private final Function<? super T, String> key;
    private final Class<M> memberType;
    private final Function<? super T, M> member;
    private final Optional<BinaryOperator<M>> merge;

    private Need(
            String dataset,
            Class<T> recordType,
            Function<? super T, String> key,
            Class<M> memberType,
            Function<? super T, M> member,
            Optional<BinaryOperator<M>> merge) {
        this.dataset = requireNonNull(dataset, "dataset is null");
        this.recordType = requireNonNull(recordType, "recordType is null");
        this.key = requireNonNull(key, "key is null");
        this.memberType = requireNonNull(memberType, "memberType is null");
        this.member = requireNonNull(member, "member is null");
        this.merge = requireNonNull(merge, "merge is null");
    }

    /**
     * Whole records, by key.
     *
     * @param dataset id of a dataset that the institution files too
     * @param recordType its record; of components as {@link GroupCheck} allows them
     * @param key what a record is found by; an empty text if it is not to be found
     */
    public static <R extends Record> Need<R, R> of(String dataset, Class<R> recordType, Function<R, String> key) {
        return new Need<>(dataset, recordType, key, recordType, row -> row, Optional.empty());
    }

    /**
     * Parts of records, by key.
     *
     * @param dataset id of a dataset that the institution files too
     * @param recordType its record, or an interface of it
     * @param key what a record is found by; an empty text if it is not to be found
     * @param memberType what is remembered of a record: a public record, as for {@link GroupCheck}
     */
    public static <T, M extends Record> Need<T, M> of(
            String dataset, Class<T> recordType, Function<T, String> key, Class<M> memberType, Function<T, M> member) {
        return new Need<>(dataset, recordType, key, memberType, member, Optional.empty());
    }

    /**
     * What becomes of several records with one key, in the order of their file. Unless said, a key must tell all records
     * apart, and the check fails where it does not.
     */
    public Need<T, M> merging(BinaryOperator<M> both) {
        return new Need<>(dataset, recordType, key, memberType, member, Optional.of(both));
    }

    public String dataset() {
        return dataset;
    }

    public Class<T> recordType() {
        return recordType;
    }

    public Function<? super T, String> key() {
        return key;
    }

    public Class<M> memberType() {
        return memberType;
    }

    public Function<? super T, M> member() {
        return member;
    }

    /** Empty where a key must tell all records apart. */
    public Optional<BinaryOperator<M>> merge() {
        return merge;
    }
}
