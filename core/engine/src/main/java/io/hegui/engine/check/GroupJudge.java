package io.hegui.engine.check;

import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.group.GroupStore;
import io.hegui.engine.group.MemberCodec;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.sdk.check.CheckContext;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The group checks of a run: each thread remembers in a part of its own, in the end group after group is judged. */
final class GroupJudge implements Closeable {
    /** Bytes that one thread remembers in memory for one check. */
    private static final int IN_MEMORY = 8 << 20;

    /** Findings of one check that are put in the order of the file; more come in portions, each in that order. */
    private static final int SORTED = 100_000;

    private final List<GroupSeat> seats = new ArrayList<>();
    private final List<GroupPart> parts = new ArrayList<>();
    private final Optional<Exchange> exchange;

    /**
     * A check, its page and what it has remembered.
     *
     * @param first first day of the records it takes, as a number
     * @param last last day of the records it takes, as a number
     */
    record GroupSeat(Grouping grouping, CheckPage page, MemberCodec codec, GroupStore store, int first, int last) {
        static GroupSeat of(Grouping grouping, CheckPage page, GroupStore store) {
            MemberCodec codec = MemberCodec.of(grouping.memberType());
            // What is held against another filing needs both whole: it holds for all records or is not run.
            return !(grouping instanceof Grouping.Together)
                    ? new GroupSeat(grouping, page, codec, store, Integer.MIN_VALUE, Integer.MAX_VALUE)
                    : new GroupSeat(
                            grouping,
                            page,
                            codec,
                            store,
                            Batch.number(page.validFrom()),
                            page.validTo().map(Batch::number).orElse(Integer.MAX_VALUE));
        }

        /** Whether a record of that day, as a number, is one for the check. */
        boolean takes(int day) {
            return day >= first && day <= last;
        }
    }

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
                    .ifPresent(grouping ->
                            seats.add(GroupSeat.of(grouping, planned.page(), new GroupStore(scratch, IN_MEMORY))));
        }
    }

    /** Whether any check compares with the earlier filing. */
    boolean compares() {
        return seats.stream().anyMatch(seat -> seat.grouping().compares());
    }

    /** A thread's own part. */
    synchronized GroupPart part(Lane lane) {
        GroupPart part = new GroupPart(seats, lane);
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
        for (int i = 0; i < seats.size(); i++) {
            int seat = i;
            CheckPage page = seats.get(i).page();
            if (seats.get(i).grouping().compares() && !compared) {
                continue;
            }
            Optional<DatasetPart.Failure> failure = parts.stream()
                    .flatMap(part -> part.failure(seat).stream())
                    .min(Comparator.comparingLong(DatasetPart.Failure::row));
            long start = System.nanoTime();
            if (failure.isPresent()) {
                ledger.fail(failure.get().of(page.id()));
            } else if (seats.get(i).grouping() instanceof Grouping.Across across) {
                judge(seats.get(i), across, frame, threads, factory, ledger, lane);
            } else if (seats.get(i).grouping() instanceof Grouping.Within within) {
                new Groups(seats.get(i), within, frame, ledger).judge(threads, lane);
            }
            frame.monitor()
                    .took(
                            page.id(),
                            System.nanoTime()
                                    - start
                                    + parts.stream()
                                            .mapToLong(part -> part.nanoseconds(seat))
                                            .sum());
        }
    }

    private void judge(
            GroupSeat seat,
            Grouping.Across across,
            RunFrame frame,
            int threads,
            FindingFactory factory,
            Ledger ledger,
            Lane lane)
            throws IOException {
        Outcome<Disclosure> disclosure =
                GuardedCall.get(() -> new Disclosure(across.check().disclosed(), frame.columns(), seat.page()));
        if (disclosure instanceof Thrown<Disclosure> thrown) {
            ledger.fail(seat.page().id(), thrown.reason());
            return;
        }
        Outcome<Integer> leastOthers = GuardedCall.get(across.check()::leastOthers);
        if (leastOthers instanceof Thrown<Integer> thrown) {
            ledger.fail(seat.page().id(), thrown.reason());
            return;
        }
        new AcrossJudge(
                        seat,
                        across,
                        frame.context(),
                        ((Returned<Disclosure>) disclosure).value(),
                        ((Returned<Integer>) leastOthers).value(),
                        factory,
                        ledger,
                        lane)
                .judge(exchange.orElseThrow(), threads, frame.monitor());
    }

    @Override
    public synchronized void close() throws IOException {
        for (GroupSeat seat : seats) {
            seat.store().close();
        }
    }

    /** One check at its end. Portions of groups are judged by all threads, and their findings passed on in order. */
    private static final class Groups {
        private final GroupSeat seat;
        private final Grouping.Within grouping;
        private final RunFrame frame;
        private final Ledger ledger;
        private final List<Finding> findings = new ArrayList<>();

        /** What came of a portion: nothing beyond the group at which the check threw. */
        private record Judged(List<Finding> findings, Optional<String> thrown) {}

        Groups(GroupSeat seat, Grouping.Within grouping, RunFrame frame, Ledger ledger) {
            this.seat = seat;
            this.grouping = grouping;
            this.frame = frame;
            this.ledger = ledger;
        }

        void judge(int threads, Lane lane) throws IOException {
            Outcome<Integer> least = GuardedCall.get(grouping::leastMembers);
            if (least instanceof Thrown<Integer> refused) {
                ledger.fail(seat.page().id(), refused.reason());
                return;
            }
            int members = Math.max(1, ((Returned<Integer>) least).value());
            Optional<String> thrown = Optional.empty();
            try (InOrder<Judged> portions = new InOrder<>(
                    GroupStore.PORTIONS,
                    threads,
                    frame.monitor(),
                    lane,
                    (number, own) -> judged(number, members, own))) {
                for (int i = 0; i < GroupStore.PORTIONS && thrown.isEmpty(); i++) {
                    Judged judged = portions.next();
                    findings.addAll(judged.findings());
                    thrown = judged.thrown();
                    if (findings.size() >= SORTED) {
                        passOn();
                    }
                }
            }
            passOn();
            thrown.ifPresent(reason -> ledger.fail(seat.page().id(), reason));
        }

        /** On any thread of the run, with a context of its own. */
        private Judged judged(int number, int least, Lane own) throws IOException {
            List<GroupStore.Group> groups = seat.store().portion(number, least);
            List<Finding> found = new ArrayList<>(0);
            if (groups.isEmpty()) {
                return new Judged(found, Optional.empty());
            }
            CheckContext context = frame.context();
            FindingFactory factory = frame.findingFactory();
            Grouping.Said said = (row, key, observation) ->
                    found.add(factory.of(seat.page(), new Place(row, key, List.of(), Map.of()), observation));
            for (GroupStore.Group group : groups) {
                int before = found.size();
                own.enter(seat.page().id());
                Optional<String> thrown =
                        GuardedCall.run(() -> grouping.judge(group.entries(), seat.codec(), context, said));
                own.leave();
                if (thrown.isPresent()) {
                    found.subList(before, found.size()).clear();
                    return new Judged(found, thrown);
                }
            }
            return new Judged(found, Optional.empty());
        }

        private void passOn() throws IOException {
            findings.sort(Comparator.comparingLong(Finding::row));
            for (Finding finding : findings) {
                ledger.accept(finding);
            }
            findings.clear();
        }
    }
}
