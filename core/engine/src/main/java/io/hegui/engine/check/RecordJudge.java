package io.hegui.engine.check;

import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.RecordCheck;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts each record before the record checks. A check that throws is switched off for the rest of the run. */
final class RecordJudge {
    private final List<Seat> seats = new ArrayList<>();
    private final CheckContext context;
    private final Ledger ledger;
    private final RunMonitor monitor;

    RecordJudge(
            List<PlannedCheck> checks,
            CheckContext context,
            FindingFactory factory,
            Ledger ledger,
            RunMonitor monitor) {
        this.context = context;
        this.ledger = ledger;
        this.monitor = monitor;
        for (PlannedCheck planned : checks) {
            if (planned.check() instanceof RecordCheck<?> check) {
                seats.add(new Seat(accepting(check), planned.page(), new Collected(factory, planned.page())));
            }
        }
    }

    void judge(Record record, LocalDate day, Place place) throws IOException {
        for (Seat seat : seats) {
            if (!seat.off && seat.page.holdsOn(day)) {
                monitor.enter(seat.page.id());
                Optional<String> thrown = GuardedCall.judge(seat.check, record, context, seat.collected.at(place));
                monitor.leave();
                if (thrown.isPresent()) {
                    seat.off = true;
                    seat.collected.drop();
                    ledger.fail(seat.page.id(), thrown.get());
                } else {
                    seat.collected.passOn(ledger);
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // the plan holds a check only for datasets whose record is of its record type
    private static RecordCheck<Object> accepting(RecordCheck<?> check) {
        return (RecordCheck<Object>) check;
    }

    private static final class Seat {
        private final RecordCheck<Object> check;
        private final CheckPage page;
        private final Collected collected;
        private boolean off;

        Seat(RecordCheck<Object> check, CheckPage page, Collected collected) {
            this.check = check;
            this.page = page;
            this.collected = collected;
        }
    }
}
