package io.hegui.sdk.check;

import java.util.List;

/**
 * One rule. A check is pure: the same records give the same findings, on any thread, in any order; it has no clock but
 * its context's, no randomness and no input or output. Its class carries {@link CheckInfo}, and its texts and examples
 * stand in the plugin's resource {@code checks/<id>.yaml}.
 *
 * <p>It applies to each dataset whose record is an instance of {@link #recordType}: a check on an interface judges
 * every dataset whose record implements it.
 *
 * @param <T> the record, or an interface of records
 */
public sealed interface Check<T>
        permits RecordCheck, GroupCheck, DatasetCheck, ChangeCheck, SubmissionCheck, CrossInstitutionCheck {
    /** What it judges. */
    Class<T> recordType();

    /** What it looks up in other datasets, with {@link CheckContext#lookup}. */
    default List<Need<?, ?>> needs() {
        return List.of();
    }
}
