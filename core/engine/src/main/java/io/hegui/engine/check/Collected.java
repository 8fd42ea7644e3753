package io.hegui.engine.check;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what one call of one check says, until it is known that the call did not fail. */
final class Collected implements Findings, DatasetFindings {
    /** More than this from one call is a check gone wild, which would fill the memory. */
    private static final int LIMIT = 1_000_000;

    private final FindingFactory factory;
    private final CheckPage page;
    private final List<Finding> findings = new ArrayList<>(0);
    private Place place = Place.FILING;

    Collected(FindingFactory factory, CheckPage page) {
        this.factory = factory;
        this.page = page;
    }

    Collected at(Place here) {
        place = here;
        return this;
    }

    @Override
    public void add(Observation observation) {
        keep(place, observation);
    }

    @Override
    public void add(RecordPlace record, Observation observation) {
        keep(new Place(record.row(), record.key(), List.of(), Map.of()), observation);
    }

    void drop() {
        findings.clear();
    }

    void passOn(Ledger ledger) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        for (Finding finding : findings) {
            ledger.accept(finding);
        }
        findings.clear();
    }

    private void keep(Place where, Observation observation) {
        if (findings.size() == LIMIT) {
            throw new IllegalStateException("more than " + LIMIT + " findings in one call");
        }
        findings.add(factory.of(page, where, observation));
    }
}
