package io.hegui.engine.check;

import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.group.GroupStore;
import io.hegui.engine.report.FindingFactory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The group checks of a run: each thread remembers in a part of its own, in the end group after group is judged. */
final class GroupJudge implements Closeable {
    /** Bytes that one thread remembers in memory: what many runs at once can have of the heap, and enough for most filings. */
    private static final int IN_MEMORY =
            (int) Math.min(64 << 20, Long.highestOneBit(Runtime.getRuntime().maxMemory() / 48));

    private final List<GroupSeat> seats = new ArrayList<>();
    private final List<GroupPart> parts = new ArrayList<>();
    private final GroupStore store;
    private final Optional<Exchange> exchange;

    /** What there is nothing to hold against is not remembered. */
    GroupJudge(RunFrame frame, FiledFile filed, Path scratch) {
        this.exchange = filed.exchange();
        for (PlannedCheck planned : frame.checks()) {
            boolean holds = planned.page().holdsOn(frame.lastDay());
            Grouping.of(planned.check())
                    .filter(grouping -> grouping instanceof Grouping.Together
                            || (holds
                                    && (grouping.compares()
                                            ? filed.history().mayCompare()
                                            : filed.exchange().isPresent())))
                    .ifPresent(grouping -> seats.add(GroupSeat.of(seats.size(), grouping, planned.page())));
        }
        this.store = new GroupStore(scratch, seats.size(), IN_MEMORY);
    }

    /** Whether any check compares with the earlier filing. */
    boolean compares() {
        return seats.stream().anyMatch(seat -> seat.grouping().compares());
    }

    /** A thread's own part. */
    synchronized GroupPart part(Lane lane) {
        GroupPart part = new GroupPart(seats, store.part(), lane);
        parts.add(part);
        return part;
    }

    /**
     * @param threads by which groups are put together
     * @param compared whether there was an earlier filing; if not, nothing is said of changes
     */
    synchronized void finish(
            RunFrame frame, int threads, boolean compared, FindingFactory factory, Ledger ledger, Lane lane)
            throws IOException {
        try (GroupEnd end = new GroupEnd(store, exchange, frame.monitor())) {
            for (GroupSeat seat : seats) {
                if (compared || !seat.grouping().compares()) {
                    judge(seat, frame, factory, ledger, lane)
                            .ifPresent(judge -> end.add(seat.page().id(), judge));
                }
            }
            end.judge(threads, lane);
        }
        for (GroupPart part : parts) {
            seats.forEach(seat -> frame.monitor().took(seat.page().id(), part.nanoseconds(seat.number())));
            if (!seats.isEmpty()) {
                frame.monitor().took("(group)", part.writing());
            }
        }
    }

    /** Empty if the check has failed. */
    private Optional<SeatJudge> judge(GroupSeat seat, RunFrame frame, FindingFactory factory, Ledger ledger, Lane lane)
            throws IOException {
        Optional<DatasetPart.Failure> failure = parts.stream()
                .flatMap(part -> part.failure(seat.number()).stream())
                .min(Comparator.comparingLong(DatasetPart.Failure::row));
        if (failure.isPresent()) {
            ledger.fail(failure.get().of(seat.page().id()));
            return Optional.empty();
        }
        if (seat.grouping() instanceof Grouping.Across across) {
            return AcrossJudge.open(seat, across, exchange.orElseThrow(), frame, factory, ledger, lane);
        }
        Grouping.Within within = (Grouping.Within) seat.grouping();
        Outcome<Integer> least = GuardedCall.get(within::leastMembers);
        if (least instanceof Thrown<Integer> thrown) {
            ledger.fail(seat.page().id(), thrown.reason());
            return Optional.empty();
        }
        return Optional.of(
                new WithinJudge(seat, within, Math.max(1, ((Returned<Integer>) least).value()), frame, ledger));
    }

    @Override
    public synchronized void close() throws IOException {
        store.close();
    }
}
