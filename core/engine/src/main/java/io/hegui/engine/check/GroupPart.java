package io.hegui.engine.check;

import io.hegui.engine.check.GroupJudge.GroupSeat;
import io.hegui.engine.group.GroupName;
import io.hegui.engine.group.GroupStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one thread has remembered for the group checks. A check that throws is switched off here. */
final class GroupPart {
    private final List<GroupSeat> seats;
    private final Lane lane;
    private final List<GroupStore.Part> stores = new ArrayList<>();
    private final List<Optional<DatasetPart.Failure>> failures = new ArrayList<>();
    private final long[] nanoseconds;

    /** Of each record of a batch the last group's name; checks that follow often ask for the same. */
    private final @Nullable GroupName[] names = new GroupName[Batch.SIZE];

    /** Of each record of a batch its key, in UTF-8. */
    private final byte[] @Nullable [] keys = new byte[Batch.SIZE][];

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
        Arrays.fill(names, null);
        Arrays.fill(keys, null);
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
            remember(index, name(group, at), batch.number(batch.row(at)), key(batch, at), record);
        }
    }

    private GroupName name(String group, int at) {
        GroupName name = names[at];
        if (name == null || !name.is(group)) {
            name = new GroupName(group);
            names[at] = name;
        }
        return name;
    }

    private byte[] key(Batch batch, int at) {
        byte[] key = keys[at];
        if (key == null) {
            key = batch.recordPlace(at).key().getBytes(StandardCharsets.UTF_8);
            keys[at] = key;
        }
        return key;
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
                        remember(index, new GroupName(group), -row, key.getBytes(StandardCharsets.UTF_8), record);
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

    private void remember(int index, GroupName group, long row, byte[] key, Object record) {
        GroupSeat seat = seats.get(index);
        Grouping grouping = seat.grouping();
        try {
            stores.get(index)
                    .add(group, row, key, grouping.member(record), seat.codec(), grouping.mattersAlone(record));
        } catch (IOException e) {
            broken = Optional.of(e);
            throw new UncheckedIOException(e);
        }
    }
}
