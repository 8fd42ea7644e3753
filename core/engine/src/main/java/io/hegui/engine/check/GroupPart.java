package io.hegui.engine.check;

import io.hegui.engine.group.GroupBatch;
import io.hegui.engine.group.GroupStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one thread has remembered for the group checks. A check that throws is switched off here. */
final class GroupPart {
    private final List<GroupSeat> seats;
    private final GroupStore.Part store;
    private final Lane lane;
    private final GroupBatch remembered;
    private final List<Optional<DatasetPart.Failure>> failures = new ArrayList<>();
    private final long[] nanoseconds;
    private long writing;

    GroupPart(List<GroupSeat> seats, GroupStore.Part store, Lane lane) {
        this.seats = seats;
        this.store = store;
        this.lane = lane;
        this.remembered = new GroupBatch(seats.size(), Batch.SIZE);
        this.nanoseconds = new long[seats.size()];
        for (int i = 0; i < seats.size(); i++) {
            failures.add(Optional.empty());
        }
    }

    void add(Batch batch) throws IOException {
        if (seats.isEmpty() || batch.size() == 0) {
            return;
        }
        long time = System.nanoTime();
        for (GroupSeat seat : seats) {
            if (failures.get(seat.number()).isEmpty()) {
                remember(seat, batch);
                long end = System.nanoTime();
                nanoseconds[seat.number()] += end - time;
                time = end;
            }
        }
        for (int i = 0; i < batch.size(); i++) {
            if (remembered.has(i)) {
                store.add(
                        remembered,
                        i,
                        batch.number(batch.row(i)),
                        utf8(batch.recordPlace(i).key()));
            }
        }
        remembered.clear();
        writing += System.nanoTime() - time;
    }

    /** The thread has added its last batch. */
    void complete() {
        long start = System.nanoTime();
        store.complete();
        writing += System.nanoTime() - start;
    }

    Optional<DatasetPart.Failure> failure(int seat) {
        return failures.get(seat);
    }

    /** Spent in a check. */
    long nanoseconds(int seat) {
        return nanoseconds[seat];
    }

    /** Spent in writing down for all checks together. */
    long writing() {
        return writing;
    }

    /** Remembers a record of the earlier filing for the checks that compare with it. */
    void addEarlier(Object record, long row, String key) throws IOException {
        for (GroupSeat seat : seats) {
            if (seat.grouping().compares() && failures.get(seat.number()).isEmpty()) {
                lane.enter(seat.page().id());
                Optional<String> thrown = GuardedCall.run(() -> remember(seat, record, 0));
                lane.leave();
                thrown.ifPresent(
                        reason -> failures.set(seat.number(), Optional.of(new DatasetPart.Failure(row, reason))));
            }
        }
        if (remembered.has(0)) {
            store.add(remembered, 0, -row, utf8(key));
        }
        remembered.clear();
    }

    /** The earlier filing cannot be read: nothing can be said of changes. */
    void refuseChanges(String reason) {
        for (GroupSeat seat : seats) {
            if (seat.grouping().compares()) {
                failures.set(
                        seat.number(),
                        Optional.of(new DatasetPart.Failure(0, reason, CheckFailure.Cause.SURROUNDINGS)));
            }
        }
    }

    private void remember(GroupSeat seat, Batch batch) {
        long[] reached = new long[1];
        lane.enter(seat.page().id());
        Optional<String> thrown = GuardedCall.run(() -> {
            for (int i = 0; i < batch.size(); i++) {
                if (seat.takes(batch.day(i))) {
                    reached[0] = batch.number(batch.row(i));
                    remember(seat, batch.record(i), i);
                    lane.next();
                }
            }
        });
        lane.leave();
        thrown.ifPresent(
                reason -> failures.set(seat.number(), Optional.of(new DatasetPart.Failure(reached[0], reason))));
    }

    private void remember(GroupSeat seat, Object record, int at) {
        Grouping grouping = seat.grouping();
        String group = grouping.group(record);
        if (!group.isEmpty()) {
            remembered.remember(
                    seat.number(), at, group, grouping.member(record), seat.codec(), grouping.mattersAlone(record));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
