package io.hegui.engine.check;

import io.hegui.engine.group.GroupStore;
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
    /** Findings that are put in the order of the file; more come in portions, each in that order. */
    private static final int SORTED = 100_000;

    private final GroupSeat seat;
    private final Grouping.Within grouping;
    private final int least;
    private final RunFrame frame;
    private final Ledger ledger;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<String> thrown = Optional.empty();

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
    public Portion judge(List<GroupStore.Group> groups, Seals seals, Lane own) {
        List<List<GroupStore.Entry>> mattering = new ArrayList<>(0);
        for (GroupStore.Group group : groups) {
            List<GroupStore.Entry> members = group.of(seat.number(), least);
            if (!members.isEmpty()) {
                mattering.add(members);
            }
        }
        return mattering.isEmpty() ? () -> {} : judge(mattering, own);
    }

    /** With a context of its own. */
    private Portion judge(List<List<GroupStore.Entry>> groups, Lane own) {
        List<Finding> found = new ArrayList<>(0);
        CheckContext context = frame.context();
        FindingFactory factory = frame.findingFactory();
        Grouping.Said said = (row, key, observation) ->
                found.add(factory.of(seat.page(), new Place(row, key, List.of(), Map.of()), observation));
        for (List<GroupStore.Entry> members : groups) {
            int before = found.size();
            own.enter(seat.page().id());
            Optional<String> reason = GuardedCall.run(() -> grouping.judge(members, seat, context, said));
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
            if (findings.size() >= SORTED) {
                passOn();
            }
        }
    }

    private void passOn() throws IOException {
        findings.sort(Comparator.comparingLong(Finding::row));
        for (Finding finding : findings) {
            ledger.accept(finding);
        }
        findings.clear();
    }
}
