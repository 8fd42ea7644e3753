package io.hegui.engine.check;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A record check at work on one thread, batch by batch. Once it has thrown it is switched off. */
final class RecordSeat implements Findings {
    /** More than this from one batch is a check gone wild, which would fill the memory. */
    private static final int LIMIT = 1_000_000;

    private final RecordCheck<Object> check;
    private final CheckPage page;
    private final int firstDay;
    private final int lastDay;
    private final FindingFactory factory;
    private final List<Seen> seen = new ArrayList<>(0);
    private final List<Finding> findings = new ArrayList<>(0);
    private int index;
    private boolean off;
    private long nanoseconds;

    /**
     * What the check saw. It becomes a finding once the check has gone over all records: if each call made one, all that
     * this takes would be compiled into each check, and a gateway that has just started would be slow for longer.
     *
     * @param record its place in the batch
     */
    private record Seen(int record, Observation observation) {}

    RecordSeat(RecordCheck<Object> check, CheckPage page, FindingFactory factory) {
        this.check = check;
        this.page = page;
        this.firstDay = Batch.number(page.validFrom());
        this.lastDay = page.validTo().map(Batch::number).orElse(Integer.MAX_VALUE);
        this.factory = factory;
    }

    /** A seat for the planned check, if it judges records. */
    @SuppressWarnings("unchecked") // the plan holds a check only for datasets whose record is of its record type
    static Optional<RecordSeat> of(PlannedCheck planned, FindingFactory factory) {
        return planned.check() instanceof RecordCheck<?> check
                ? Optional.of(new RecordSeat((RecordCheck<Object>) check, planned.page(), factory))
                : Optional.empty();
    }

    /**
     * Judges the records of a batch.
     *
     * @param start the time now, as {@link System#nanoTime} has it
     * @return the time afterwards
     */
    long judge(Batch records, CheckContext context, Remarks remarks, Lane lane, long start) {
        if (off || records.size() == 0 || records.lastDay() < firstDay || records.firstDay() > lastDay) {
            return start;
        }
        lane.enter(page.id());
        Optional<String> thrown = GuardedCall.judge(this, records, context, lane);
        if (!seen.isEmpty() || thrown.isPresent()) {
            say(records, thrown, lane, remarks);
        }
        lane.leave();
        long end = System.nanoTime();
        nanoseconds += end - start;
        return end;
    }

    RecordCheck<Object> check() {
        return check;
    }

    /** Whether the rule held on each record's day, so that none need be asked. */
    boolean holdsForAll(Batch records) {
        return records.firstDay() >= firstDay && records.lastDay() <= lastDay;
    }

    boolean holdsFor(Batch records, int record) {
        int day = records.day(record);
        return day >= firstDay && day <= lastDay;
    }

    void at(int record) {
        index = record;
    }

    void report(RunMonitor monitor) {
        monitor.took(page.id(), nanoseconds);
    }

    @Override
    public void add(Observation observation) {
        if (seen.size() == LIMIT) {
            throw new IllegalStateException("more than " + LIMIT + " findings at once");
        }
        seen.add(new Seen(index, requireNonNull(observation, "observation is null")));
    }

    /** Nothing counts of the record at which the check threw, or at which what it saw could not be shown. */
    private void say(Batch records, Optional<String> thrown, Lane lane, Remarks remarks) {
        int[] end = {thrown.isPresent() ? index : records.size()};
        Optional<String> unshown = GuardedCall.run(() -> {
            for (Seen each : seen) {
                if (each.record() < end[0]) {
                    index = each.record();
                    findings.add(factory.of(page, records.placeOf(index), each.observation()));
                    lane.next();
                }
            }
        });
        if (unshown.isPresent()) {
            end[0] = index;
        }
        for (int i = 0; i < findings.size() && seen.get(i).record() < end[0]; i++) {
            remarks.found(findings.get(i));
        }
        unshown.or(() -> thrown).ifPresent(reason -> {
            off = true;
            remarks.failed(new CheckFailure(page.id(), reason));
        });
        findings.clear();
        seen.clear();
    }
}
