package io.hegui.engine.check;

import io.hegui.engine.check.GroupJudge.GroupSeat;
import io.hegui.engine.group.GroupStore;
import io.hegui.sdk.check.RecordPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one thread has remembered for the group checks. A check that throws is switched off here. */
final class GroupPart {
    private final List<GroupSeat> seats;
    private final Lane lane;
    private final List<GroupStore.Part> stores = new ArrayList<>();
    private final List<Optional<DatasetPart.Failure>> failures = new ArrayList<>();
    private final long[] nanoseconds;

    /** The disk's trouble, which is not the check's. */
    private Optional<IOException> broken = Optional.empty();

    GroupPart(List<GroupSeat> seats, Lane lane) {
        this.seats = seats;
        this.lane = lane;
        this.nanoseconds = new long[seats.size()];
        for (GroupSeat seat : seats) {
            stores.add(seat.store().part());
            failures.add(Optional.empty());
        }
    }

    void add(Batch batch) throws IOException {
        for (int i = 0; i < seats.size(); i++) {
            if (failures.get(i).isEmpty() && batch.size() > 0) {
                add(i, batch);
            }
        }
    }

    Optional<DatasetPart.Failure> failure(int seat) {
        return failures.get(seat);
    }

    long nanoseconds(int seat) {
        return nanoseconds[seat];
    }

    private void add(int index, Batch batch) throws IOException {
        GroupSeat seat = seats.get(index);
        long start = System.nanoTime();
        long[] reached = new long[1];
        lane.enter(seat.page().id());
        Optional<String> thrown;
        try {
            thrown = GuardedCall.run(() -> {
                for (int i = 0; i < batch.size(); i++) {
                    if (seat.takes(batch.day(i))) {
                        reached[0] = batch.number(batch.row(i));
                        add(index, batch.record(i), batch, i);
                        lane.next();
                    }
                }
            });
        } finally {
            lane.leave();
        }
        nanoseconds[index] += System.nanoTime() - start;
        thrown.ifPresent(reason -> failures.set(index, Optional.of(new DatasetPart.Failure(reached[0], reason))));
        if (broken.isPresent()) {
            throw broken.get();
        }
    }

    private void add(int index, Object record, Batch batch, int at) {
        String group = seats.get(index).grouping().group(record);
        if (!group.isEmpty()) {
            RecordPlace place = batch.recordPlace(at);
            remember(index, group, place.row(), place.key(), record);
        }
    }

    /** Remembers a record of the earlier filing for the checks that compare with it. */
    void addEarlier(Object record, long row, String key) throws IOException {
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).grouping().compares() && failures.get(i).isEmpty()) {
                int index = i;
                lane.enter(seats.get(i).page().id());
                Optional<String> thrown = GuardedCall.run(() -> {
                    String group = seats.get(index).grouping().group(record);
                    if (!group.isEmpty()) {
                        remember(index, group, -row, key, record);
                    }
                });
                lane.leave();
                thrown.ifPresent(reason -> failures.set(index, Optional.of(new DatasetPart.Failure(row, reason))));
                if (broken.isPresent()) {
                    throw broken.get();
                }
            }
        }
    }

    /** The earlier filing cannot be read: nothing can be said of changes. */
    void refuseChanges(String reason) {
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).grouping().compares()) {
                failures.set(i, Optional.of(new DatasetPart.Failure(0, reason, CheckFailure.Cause.SURROUNDINGS)));
            }
        }
    }

    private void remember(int index, String group, long row, String key, Object record) {
        GroupSeat seat = seats.get(index);
        try {
            stores.get(index).add(group, row, key, seat.grouping().member(record), seat.codec());
        } catch (IOException e) {
            broken = Optional.of(e);
            throw new UncheckedIOException(e);
        }
    }
}
