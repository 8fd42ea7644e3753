package io.hegui.engine.check;

import io.hegui.engine.group.GroupEntry;
import io.hegui.engine.group.MemberCodec;

/**
 * A group check in a run, and its page.
 *
 * @param number its place among the group checks of the run, from 0
 * @param first first day of the records it takes, as a number
 * @param last last day of the records it takes, as a number
 */
record GroupSeat(int number, Grouping grouping, CheckPage page, MemberCodec codec, int first, int last) {
    static GroupSeat of(int number, Grouping grouping, CheckPage page) {
        // What is held against another filing needs both whole: it holds for all records or is not run.
        boolean whole = !(grouping instanceof Grouping.Together);
        return new GroupSeat(
                number,
                grouping,
                page,
                MemberCodec.of(grouping.memberType()),
                whole ? Integer.MIN_VALUE : Batch.number(page.validFrom()),
                whole ? Integer.MAX_VALUE : page.validTo().map(Batch::number).orElse(Integer.MAX_VALUE));
    }

    /** Whether a record of that day, as a number, is one for the check. */
    boolean takes(int day) {
        return day >= first && day <= last;
    }

    /** What it remembers of a record; calls the member's constructor: only within a guarded call. */
    Record read(GroupEntry entry) {
        return codec.read(entry.member(number));
    }
}
