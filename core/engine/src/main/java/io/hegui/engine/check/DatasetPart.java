package io.hegui.engine.check;

import io.hegui.engine.check.DatasetJudge.DatasetSeat;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.RecordPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one thread has added to the dataset checks. A check that throws is switched off here. */
final class DatasetPart {
    private final List<DatasetSeat> seats;
    private final CheckContext context;
    private final Lane lane;
    private final Object[] aggregations;
    private final boolean[] used;
    private final long[] nanoseconds;
    private final List<Optional<Failure>> failures = new ArrayList<>();

    /** A check threw at that row; 0 if it did when it started. */
    record Failure(long row, String reason, CheckFailure.Cause cause) {
        Failure(long row, String reason) {
            this(row, reason, CheckFailure.Cause.CHECK);
        }

        CheckFailure of(String check) {
            return new CheckFailure(check, reason, cause);
        }
    }

    DatasetPart(List<DatasetSeat> seats, CheckContext context, Lane lane) {
        this.seats = seats;
        this.context = context;
        this.lane = lane;
        this.aggregations = new Object[seats.size()];
        this.used = new boolean[seats.size()];
        this.nanoseconds = new long[seats.size()];
        for (int i = 0; i < seats.size(); i++) {
            int seat = i;
            Optional<String> thrown = guarded(
                    seat, () -> aggregations[seat] = seats.get(seat).check().start());
            failures.add(thrown.map(reason -> new Failure(0, reason)));
        }
    }

    void add(Batch batch) {
        if (seats.isEmpty() || batch.size() == 0) {
            return;
        }
        RecordPlace[] places = new RecordPlace[batch.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = batch.recordPlace(i);
        }
        for (int i = 0; i < seats.size(); i++) {
            if (failures.get(i).isEmpty()) {
                add(i, batch, places);
            }
        }
    }

    Object aggregation(int seat) {
        return aggregations[seat];
    }

    boolean isUsed(int seat) {
        return used[seat];
    }

    Optional<Failure> failure(int seat) {
        return failures.get(seat);
    }

    long nanoseconds(int seat) {
        return nanoseconds[seat];
    }

    private void add(int seat, Batch batch, RecordPlace[] places) {
        CheckPage page = seats.get(seat).page();
        int first = Batch.number(page.validFrom());
        int last = page.validTo().map(Batch::number).orElse(Integer.MAX_VALUE);
        long start = System.nanoTime();
        int[] reached = new int[1];
        Optional<String> thrown = guarded(seat, () -> {
            for (int i = 0; i < places.length; i++) {
                reached[0] = i;
                if (batch.day(i) >= first && batch.day(i) <= last) {
                    seats.get(seat).check().add(aggregations[seat], batch.record(i), places[i], context);
                    used[seat] = true;
                    lane.next();
                }
            }
        });
        nanoseconds[seat] += System.nanoTime() - start;
        thrown.ifPresent(reason -> failures.set(seat, Optional.of(new Failure(places[reached[0]].row(), reason))));
    }

    private Optional<String> guarded(int seat, Runnable call) {
        lane.enter(seats.get(seat).page().id());
        Optional<String> thrown = GuardedCall.run(call);
        lane.leave();
        return thrown;
    }
}
