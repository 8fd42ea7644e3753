package io.hegui.engine.check;

import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.sdk.check.Arrival;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.SubmissionCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checks on the filing itself. */
final class ArrivalJudge {
    private final RunFrame frame;
    private final FindingFactory factory;
    private final Ledger ledger;

    ArrivalJudge(RunFrame frame, FindingFactory factory, Ledger ledger) {
        this.frame = frame;
        this.factory = factory;
        this.ledger = ledger;
    }

    void judge(Arrival arrival, Lane lane) throws IOException {
        CheckContext context = frame.context();
        for (PlannedCheck planned : frame.checks()) {
            if (planned.check() instanceof SubmissionCheck<?> check
                    && planned.page().holdsOn(frame.lastDay())) {
                judge(check, planned.page(), arrival, context, lane);
            }
        }
    }

    private void judge(SubmissionCheck<?> check, CheckPage page, Arrival arrival, CheckContext context, Lane lane)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        long start = System.nanoTime();
        lane.enter(page.id());
        Optional<String> thrown = GuardedCall.run(() -> check.check(
                arrival,
                context,
                new Grouping.Placed(
                        (row, key, observation) ->
                                findings.add(factory.of(page, new Place(row, key, List.of(), Map.of()), observation)),
                        false)));
        lane.leave();
        frame.monitor().took(page.id(), System.nanoTime() - start);
        if (thrown.isPresent()) {
            ledger.fail(page.id(), thrown.get());
            return;
        }
        for (Finding finding : findings) {
            ledger.accept(finding);
        }
    }
}
