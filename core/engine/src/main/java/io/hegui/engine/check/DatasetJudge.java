package io.hegui.engine.check;

import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dataset checks of a run: each thread adds records to a part of its own, in the end the parts are merged. */
final class DatasetJudge {
    private final List<DatasetSeat> seats = new ArrayList<>();
    private final List<DatasetPart> parts = new ArrayList<>();

    DatasetJudge(List<PlannedCheck> checks) {
        for (PlannedCheck planned : checks) {
            if (planned.check() instanceof DatasetCheck<?, ?> check) {
                seats.add(new DatasetSeat(accepting(check), planned.page()));
            }
        }
    }

    /** A check and its page. */
    record DatasetSeat(DatasetCheck<Object, Object> check, CheckPage page) {}

    /** A thread's own part. */
    synchronized DatasetPart part(CheckContext context, Lane lane) {
        DatasetPart part = new DatasetPart(seats, context, lane);
        parts.add(part);
        return part;
    }

    /** @param day last day of the period: a check that no record fell under runs only if it held then */
    synchronized void finish(
            LocalDate day, CheckContext context, FindingFactory factory, Ledger ledger, RunMonitor monitor, Lane lane)
            throws IOException {
        for (int i = 0; i < seats.size(); i++) {
            int seat = i;
            CheckPage page = seats.get(i).page();
            Optional<DatasetPart.Failure> failure = parts.stream()
                    .flatMap(part -> part.failure(seat).stream())
                    .min(Comparator.comparingLong(DatasetPart.Failure::row));
            if (failure.isPresent()) {
                ledger.fail(failure.get().of(page.id()));
            } else if (page.holdsOn(day) || parts.stream().anyMatch(part -> part.isUsed(seat))) {
                finish(seat, context, factory, ledger, lane);
            }
            monitor.took(
                    page.id(),
                    parts.stream().mapToLong(part -> part.nanoseconds(seat)).sum());
        }
    }

    private void finish(int seat, CheckContext context, FindingFactory factory, Ledger ledger, Lane lane)
            throws IOException {
        DatasetCheck<Object, Object> check = seats.get(seat).check();
        CheckPage page = seats.get(seat).page();
        Direct findings = new Direct(factory, page, ledger);
        lane.enter(page.id());
        Optional<String> thrown = GuardedCall.run(() -> {
            Object whole = parts.get(0).aggregation(seat);
            for (DatasetPart part : parts.subList(1, parts.size())) {
                whole = check.merge(whole, part.aggregation(seat));
            }
            check.finish(whole, context, findings);
        });
        lane.leave();
        if (thrown.isPresent()) {
            ledger.fail(page.id(), thrown.get());
        } else {
            findings.passOn();
        }
    }

    @SuppressWarnings("unchecked") // the plan holds a check only for datasets whose record is of its record type
    private static DatasetCheck<Object, Object> accepting(DatasetCheck<?, ?> check) {
        return (DatasetCheck<Object, Object>) check;
    }

    /** Keeps what a check finds at its end until it is known that it did not throw. */
    private static final class Direct implements DatasetFindings {
        private static final int LIMIT = 1_000_000;

        private final FindingFactory factory;
        private final CheckPage page;
        private final Ledger ledger;
        private final List<io.hegui.engine.report.Finding> findings = new ArrayList<>();

        Direct(FindingFactory factory, CheckPage page, Ledger ledger) {
            this.factory = factory;
            this.page = page;
            this.ledger = ledger;
        }

        @Override
        public void add(RecordPlace record, Observation observation) {
            keep(new Place(record.row(), record.key(), List.of(), Map.of()), observation);
        }

        @Override
        public void add(Observation observation) {
            keep(Place.FILING, observation);
        }

        void passOn() throws IOException {
            for (io.hegui.engine.report.Finding finding : findings) {
                ledger.accept(finding);
            }
        }

        private void keep(Place place, Observation observation) {
            if (findings.size() == LIMIT) {
                throw new IllegalStateException("more than " + LIMIT + " findings in one call");
            }
            findings.add(factory.of(page, place, observation));
        }
    }
}
