package io.hegui.engine.check;

import io.hegui.engine.group.GroupPortion;
import io.hegui.engine.group.GroupPortion.Remembered;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.sdk.check.CheckContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A check on what the institution has filed alone. */
final class WithinJudge implements SeatJudge {
    private final GroupSeat seat;
    private final Grouping.Within grouping;
    private final int least;
    private final RunFrame frame;
    private final Ledger ledger;
    private final List<Finding> findings = new ArrayList<>();

    /** Read by all threads: what lies beyond the portion at which the check threw need not be judged. */
    private volatile Optional<String> thrown = Optional.empty();

    /** @param least fewest members of a group, at least 1 */
    WithinJudge(GroupSeat seat, Grouping.Within grouping, int least, RunFrame frame, Ledger ledger) {
        this.seat = seat;
        this.grouping = grouping;
        this.least = least;
        this.frame = frame;
        this.ledger = ledger;
    }

    @Override
    public int least() {
        return least;
    }

    @Override
    public Portion judge(GroupPortion groups, Seals seals, Lane own) {
        if (thrown.isPresent()) {
            return () -> {};
        }
        List<Remembered> mattering = groups.of(seat.number(), least);
        return mattering.isEmpty() ? () -> {} : judge(mattering, own);
    }

    /** With a context of its own. */
    private Portion judge(List<Remembered> groups, Lane own) {
        List<Finding> found = new ArrayList<>(0);
        CheckContext context = frame.context();
        FindingFactory factory = frame.findingFactory();
        Grouping.Said said = (row, key, observation) ->
                found.add(factory.of(seat.page(), new Place(row, key, List.of(), Map.of()), observation));
        for (Remembered group : groups) {
            int before = found.size();
            own.enter(seat.page().id());
            Optional<String> reason = GuardedCall.run(() -> grouping.judge(group.entries(), seat, context, said));
            own.leave();
            if (reason.isPresent()) {
                found.subList(before, found.size()).clear();
                return () -> take(found, reason);
            }
        }
        return () -> take(found, Optional.empty());
    }

    @Override
    public void end() throws IOException {
        passOn();
        thrown.ifPresent(reason -> ledger.fail(seat.page().id(), reason));
    }

    @Override
    public void close() {
        // nothing is held
    }

    /** Nothing counts beyond the group at which the check threw. */
    private void take(List<Finding> found, Optional<String> reason) throws IOException {
        if (thrown.isEmpty()) {
            findings.addAll(found);
            thrown = reason;
        }
    }

    @Override
    public int waiting() {
        return findings.size();
    }

    @Override
    public void passOn() throws IOException {
        findings.sort(Comparator.comparingLong(Finding::row));
        for (Finding finding : findings) {
            ledger.accept(finding);
        }
        findings.clear();
    }
}
