package io.hegui.engine.check;

import io.hegui.engine.group.ClosedTogether;
import io.hegui.engine.group.GroupPortion;
import io.hegui.engine.group.GroupStore;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** The end of the group checks of a run: portion after portion of the groups is put together once and judged by all of them. */
final class GroupEnd implements Closeable {
    /** Findings of one check that are put in the order of the file; more come in portions, each in that order. */
    private static final int SORTED = 25_000;

    private final GroupStore store;
    private final Optional<Exchange> exchange;
    private final RunMonitor monitor;
    private final List<Seated> checks = new ArrayList<>();
    private final LongAdder arranging = new LongAdder();

    /** A check, and the time it takes. */
    private record Seated(String id, SeatJudge judge, LongAdder nanoseconds) {
        SeatJudge.Portion judge(GroupPortion groups, Seals seals, Lane own) {
            long start = System.nanoTime();
            SeatJudge.Portion portion = judge.judge(groups, seals, own);
            nanoseconds.add(System.nanoTime() - start);
            return portion;
        }

        void take(SeatJudge.Portion portion) throws IOException {
            long start = System.nanoTime();
            portion.take();
            nanoseconds.add(System.nanoTime() - start);
        }
    }

    GroupEnd(GroupStore store, Optional<Exchange> exchange, RunMonitor monitor) {
        this.store = store;
        this.exchange = exchange;
        this.monitor = monitor;
    }

    void add(String id, SeatJudge judge) {
        checks.add(new Seated(id, judge, new LongAdder()));
    }

    /**
     * @param threads by which groups are put together and judged
     * @param lane of the calling thread
     */
    void judge(int threads, Lane lane) throws IOException {
        if (checks.isEmpty()) {
            return;
        }
        int least = checks.stream().mapToInt(each -> each.judge().least()).min().orElseThrow();
        try (InOrder<List<SeatJudge.Portion>> portions = new InOrder<>(
                GroupStore.PORTIONS, threads, monitor, lane, (number, own) -> judged(number, least, own))) {
            for (int i = 0; i < GroupStore.PORTIONS; i++) {
                List<SeatJudge.Portion> portion = portions.next();
                for (int j = 0; j < portion.size(); j++) {
                    checks.get(j).take(portion.get(j));
                }
                passOn();
            }
        }
        for (Seated each : checks) {
            each.take(each.judge()::end);
            monitor.took(each.id(), each.nanoseconds().sum());
        }
        monitor.took("(group)", arranging.sum());
    }

    /** What each check makes of a portion, on any thread; nothing if no group of it matters. */
    private List<SeatJudge.Portion> judged(int number, int least, Lane own) throws IOException {
        long start = System.nanoTime();
        GroupPortion groups = store.portion(number, least);
        arranging.add(System.nanoTime() - start);
        List<SeatJudge.Portion> portions = new ArrayList<>();
        if (!groups.groups().isEmpty()) {
            Seals seals = new Seals(groups.groups(), exchange);
            for (Seated each : checks) {
                portions.add(each.judge(groups, seals, own));
            }
        }
        return portions;
    }

    private void passOn() throws IOException {
        for (Seated each : checks) {
            // each by itself: what becomes of a check's findings must not depend on how many others have
            if (each.judge().waiting() >= SORTED) {
                each.take(each.judge()::passOn);
            }
        }
    }

    @Override
    public void close() throws IOException {
        new ClosedTogether(checks.stream().map(Seated::judge).toList()).close();
    }
}
