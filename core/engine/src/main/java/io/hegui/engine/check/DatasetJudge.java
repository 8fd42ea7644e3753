package io.hegui.engine.check;

import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.report.FindingFactory;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.RecordPlace;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds each record to the dataset checks and lets them finish. One that throws is switched off. */
final class DatasetJudge {
    private final List<Seat> seats = new ArrayList<>();
    private final CheckContext context;
    private final Ledger ledger;
    private final RunMonitor monitor;

    DatasetJudge(
            List<PlannedCheck> checks,
            CheckContext context,
            FindingFactory factory,
            Ledger ledger,
            RunMonitor monitor) {
        this.context = context;
        this.ledger = ledger;
        this.monitor = monitor;
        for (PlannedCheck planned : checks) {
            if (planned.check() instanceof DatasetCheck<?, ?> check) {
                seats.add(new Seat(accepting(check), planned.page(), new Collected(factory, planned.page())));
            }
        }
        seats.forEach(seat -> call(seat, () -> seat.aggregation = Optional.of(seat.check.start())));
    }

    void add(Record record, LocalDate day, RecordPlace place) {
        for (Seat seat : seats) {
            if (seat.aggregation.isPresent() && seat.page.holdsOn(day)) {
                Object aggregation = seat.aggregation.get();
                call(seat, () -> seat.check.add(aggregation, record, place));
                seat.used = true;
            }
        }
    }

    /** @param day last day of the period: a check that no record fell under runs only if it held then */
    void finish(LocalDate day) throws IOException {
        for (Seat seat : seats) {
            if (seat.aggregation.isPresent() && (seat.used || seat.page.holdsOn(day))) {
                Object aggregation = seat.aggregation.get();
                call(seat, () -> seat.check.finish(aggregation, context, seat.collected));
                seat.collected.passOn(ledger);
            }
        }
    }

    private void call(Seat seat, Runnable call) {
        monitor.enter(seat.page.id());
        Optional<String> thrown = GuardedCall.run(call);
        monitor.leave();
        if (thrown.isPresent()) {
            seat.aggregation = Optional.empty();
            seat.collected.drop();
            ledger.fail(seat.page.id(), thrown.get());
        }
    }

    @SuppressWarnings("unchecked") // the plan holds a check only for datasets whose record is of its record type
    private static DatasetCheck<Object, Object> accepting(DatasetCheck<?, ?> check) {
        return (DatasetCheck<Object, Object>) check;
    }

    private static final class Seat {
        private final DatasetCheck<Object, Object> check;
        private final CheckPage page;
        private final Collected collected;
        private Optional<Object> aggregation = Optional.empty();
        private boolean used;

        Seat(DatasetCheck<Object, Object> check, CheckPage page, Collected collected) {
            this.check = check;
            this.page = page;
            this.collected = collected;
        }
    }
}
