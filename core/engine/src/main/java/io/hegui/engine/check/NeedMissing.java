package io.hegui.engine.check;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Working;
import io.hegui.sdk.dataset.Period;
import java.util.Map;
import java.util.Optional;

/** Stands in for a check that looks into a filing which is not on record: if there is a record, nobody can judge it. */
record NeedMissing(String dataset, Period period) implements DatasetCheck<Object, NeedMissing.Asked> {
    /** Whether there was a record to judge. */
    static final class Asked {
        private boolean yes;
    }

    @Override
    public Class<Object> recordType() {
        return Object.class;
    }

    @Override
    public Asked start() {
        return new Asked();
    }

    @Override
    public void add(Asked asked, Object record, RecordPlace place) {
        asked.yes = true;
    }

    @Override
    public Asked merge(Asked left, Asked right) {
        left.yes |= right.yes;
        return left;
    }

    @Override
    public void finish(Asked asked, CheckContext context, DatasetFindings findings) {
        if (asked.yes) {
            Observation missing = new Observation(
                    "", Optional.empty(), Optional.empty(), CheckPage.NEEDS, Map.of(), Working.NONE, true);
            // in this order: the fingerprint must be the same wherever the filing is judged
            findings.add(missing.with("dataset", dataset).with("period", period.toString()));
        }
    }
}
