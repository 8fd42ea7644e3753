package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a dataset check over records in one piece, in every two pieces merged either way, and one record at a time.
 *
 * @param <A> the check's aggregation
 */
final class Splits<T, A> {
    private final DatasetCheck<T, A> check;
    private final List<? extends T> records;
    private final CheckContext context;

    /** What a check said, and where; row 0 for the filing. */
    record Said(long row, Observation observation) {}

    Splits(DatasetCheck<T, A> check, List<? extends T> records, CheckContext context) {
        this.check = check;
        this.records = records;
        this.context = context;
    }

    /** What it says of the whole; fails if any split says otherwise. */
    List<Said> agreed() {
        List<Said> whole = finish(part(0, records.size()));
        for (int cut = 0; cut <= records.size(); cut++) {
            assertSame(whole, finish(check.merge(part(0, cut), part(cut, records.size()))), cut, "first part first");
            assertSame(whole, finish(check.merge(part(cut, records.size()), part(0, cut))), cut, "second part first");
        }
        A oneByOne = check.start();
        for (int i = records.size() - 1; i >= 0; i--) {
            oneByOne = check.merge(oneByOne, part(i, i + 1));
        }
        assertSame(whole, finish(oneByOne), 0, "one record at a time, from the last");
        return whole;
    }

    private void assertSame(List<Said> whole, List<Said> split, int cut, String how) {
        assertThat(split)
                .as(
                        "findings of %s when cut after record %s, %s",
                        check.getClass().getSimpleName(), cut, how)
                .containsExactlyInAnyOrderElementsOf(whole);
    }

    private A part(int from, int to) {
        A aggregation = check.start();
        for (int i = from; i < to; i++) {
            check.add(aggregation, records.get(i), new RecordPlace(i + 1, Integer.toString(i + 1)), context);
        }
        return aggregation;
    }

    private List<Said> finish(A aggregation) {
        List<Said> said = new ArrayList<>();
        check.finish(aggregation, context, new DatasetFindings() {
            @Override
            public void add(RecordPlace place, Observation observation) {
                said.add(new Said(place.row(), observation));
            }

            @Override
            public void add(Observation observation) {
                said.add(new Said(0, observation));
            }
        });
        return said;
    }
}
