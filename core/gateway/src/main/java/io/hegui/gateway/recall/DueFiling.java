package io.hegui.gateway.recall;

import io.hegui.gateway.submission.Submission;
import java.util.HashSet;
import java.util.Set;

/**
 * A filing that is to be judged again, and why.
 *
 * @param filing as it is on record
 * @param number that the new judgement is to have
 */
record DueFiling(Submission filing, Recall recall, Cause cause, int number) {
    /** The same with regard to the new judgement: where its findings go, and what it is made without. */
    Submission again() {
        Set<String> withdrawn = new HashSet<>(filing.judgement().withdrawn());
        if (cause == Cause.RECALLED) {
            withdrawn.add(recall.check());
        } else {
            withdrawn.remove(recall.check());
        }
        return filing.judged(number, withdrawn);
    }
}
