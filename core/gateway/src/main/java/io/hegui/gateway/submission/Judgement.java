package io.hegui.gateway.submission;

import java.util.Set;

/**
 * Which judgement of a filing is the one of record. Others are kept beside it.
 *
 * @param number from 0, the first
 * @param withdrawn checks of its catalogue that it was made without
 * @param rejudged whether there is anything to tell of a check that was withdrawn
 */
public record Judgement(int number, Set<String> withdrawn, boolean rejudged) {
    /** That of a filing that nothing was withdrawn for. */
    public static final Judgement FIRST = new Judgement(0, Set.of(), false);

    public Judgement {
        withdrawn = Set.copyOf(withdrawn);
    }
}
