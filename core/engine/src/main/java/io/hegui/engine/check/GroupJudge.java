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
import io.hegui.sdk.check.Observation;
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

    /** @param compared whether there was an earlier filing; if not, nothing is said of changes */
    synchronized void finish(RunFrame frame, boolean compared, FindingFactory factory, Ledger ledger, Lane lane)
            throws IOException {
        CheckContext context = frame.context();
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
                judge(seats.get(i), across, frame, factory, ledger, lane);
            } else if (seats.get(i).grouping() instanceof Grouping.Within within) {
                new Groups(seats.get(i), within, context, factory, ledger, lane).judge();
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
            GroupSeat seat, Grouping.Across across, RunFrame frame, FindingFactory factory, Ledger ledger, Lane lane)
            throws IOException {
        Outcome<Disclosure> disclosure =
                GuardedCall.get(() -> new Disclosure(across.check().disclosed(), frame.columns(), seat.page()));
        if (disclosure instanceof Thrown<Disclosure> thrown) {
            ledger.fail(seat.page().id(), thrown.reason());
            return;
        }
        new AcrossJudge(
                        seat,
                        across,
                        frame.context(),
                        ((Returned<Disclosure>) disclosure).value(),
                        factory,
                        ledger,
                        lane)
                .judge(exchange.orElseThrow());
    }

    @Override
    public synchronized void close() throws IOException {
        for (GroupSeat seat : seats) {
            seat.store().close();
        }
    }

    /** One check at its end. */
    private static final class Groups implements Grouping.Said {
        private final GroupSeat seat;
        private final Grouping.Within grouping;
        private final CheckContext context;
        private final FindingFactory factory;
        private final Ledger ledger;
        private final Lane lane;
        private final List<Finding> findings = new ArrayList<>();
        private Optional<String> thrown = Optional.empty();

        Groups(
                GroupSeat seat,
                Grouping.Within grouping,
                CheckContext context,
                FindingFactory factory,
                Ledger ledger,
                Lane lane) {
            this.seat = seat;
            this.grouping = grouping;
            this.context = context;
            this.factory = factory;
            this.ledger = ledger;
            this.lane = lane;
        }

        void judge() throws IOException {
            Outcome<Integer> least = GuardedCall.get(grouping::leastMembers);
            if (least instanceof Thrown<Integer> refused) {
                ledger.fail(seat.page().id(), refused.reason());
                return;
            }
            seat.store().forEachGroup(((Returned<Integer>) least).value(), (name, group) -> {
                if (thrown.isEmpty()) {
                    judge(group);
                }
                if (findings.size() >= SORTED) {
                    passOn();
                }
            });
            passOn();
            thrown.ifPresent(reason -> ledger.fail(seat.page().id(), reason));
        }

        private void judge(List<GroupStore.Entry> group) {
            lane.enter(seat.page().id());
            int before = findings.size();
            thrown = GuardedCall.run(() -> grouping.judge(group, seat.codec(), context, this));
            lane.leave();
            if (thrown.isPresent()) {
                findings.subList(before, findings.size()).clear();
            }
        }

        private void passOn() throws IOException {
            findings.sort(Comparator.comparingLong(Finding::row));
            for (Finding finding : findings) {
                ledger.accept(finding);
            }
            findings.clear();
        }

        @Override
        public void add(long row, String key, Observation observation) {
            findings.add(factory.of(seat.page(), new Place(row, key, List.of(), Map.of()), observation));
        }
    }
}
