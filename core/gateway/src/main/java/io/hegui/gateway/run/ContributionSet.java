package io.hegui.gateway.run;

import java.util.List;

/**
 * What a run contributes to one check across institutions, complete and not yet counted.
 *
 * @param shape what the bytes of its values mean
 * @param content SHA-256 over keys and values, lower-case hex
 * @param judgedWith the sets of other institutions that it was judged with, ascending
 */
record ContributionSet(long id, String check, String shape, String content, List<Long> judgedWith) {
    ContributionSet {
        judgedWith = List.copyOf(judgedWith);
    }
}
