package io.hegui.sdk.dataset;

import java.time.LocalDate;

/** A record with a day of its own. A record that is not dated is judged by the last day of the filing's period. */
public interface Dated {
    /** The day whose rules apply to the record, for example a loan's contract date. */
    LocalDate ruleDate();
}
