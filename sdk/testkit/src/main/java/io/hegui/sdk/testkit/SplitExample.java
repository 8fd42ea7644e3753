package io.hegui.sdk.testkit;

import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.check.Example;
import io.hegui.engine.check.ExampleFile;
import io.hegui.engine.check.ExampleFiling;
import io.hegui.engine.check.ExampleProver;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.format.FileFormats;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Filing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An example of a dataset check, to be run on every split of its rows. */
final class SplitExample {
    private final DatasetCheck<?, ?> check;
    private final List<Record> records;
    private final TestContext context;

    private SplitExample(DatasetCheck<?, ?> check, List<Record> records, TestContext context) {
        this.check = check;
        this.records = records;
        this.context = context;
    }

    /**
     * Empty if the check is no dataset check, or the example is about no dataset of the catalogue, or gives nothing to look
     * up where the check would.
     */
    static Optional<SplitExample> of(Catalogue catalogue, ExampleProver prover, PlannedCheck planned, Example example) {
        Optional<DatasetPlan> plan = prover.plan(planned, example);
        if (plan.isEmpty() || !(planned.check() instanceof DatasetCheck<?, ?> check)) {
            return Optional.empty();
        }
        Filing filing = ExampleFiling.filing(plan.get().dataset(), planned.page(), example);
        TestContext context = TestContext.of(
                filing, catalogue.calendar(), catalogue.parameters().overriding(example.parameters()));
        if (planned.needs().stream().anyMatch(need -> !example.with().containsKey(need.dataset()))) {
            return Optional.empty();
        }
        Map<Need<?, ?>, TestLookup<?>> lookups = new HashMap<>();
        for (Need<?, ?> need : planned.needs()) {
            lookups.put(need, lookup(need, catalogue, filing, example));
        }
        return Optional.of(new SplitExample(check, records(plan.get(), example.rows()), context.with(lookups)));
    }

    @SuppressWarnings("unchecked") // the catalogue holds a need only for datasets whose record is of its record type
    private static TestLookup<?> lookup(Need<?, ?> need, Catalogue catalogue, Filing filing, Example example) {
        DatasetPlan plan =
                catalogue.dataset(filing.institutionType(), need.dataset()).orElseThrow();
        List<Record> records = records(plan, example.with().getOrDefault(need.dataset(), List.of()));
        return TestLookup.of((Need<Record, Record>) need, records, filing.period());
    }

    void verify() {
        verify(check);
    }

    @SuppressWarnings("unchecked") // the plan holds a check only for datasets whose record is of its record type
    private <A> void verify(DatasetCheck<?, A> typed) {
        new Splits<>((DatasetCheck<Record, A>) typed, records, context).agreed();
    }

    private static List<Record> records(DatasetPlan plan, List<Map<String, String>> cells) {
        List<Record> records = new ArrayList<>();
        try (RowSource rows = new FileFormats(Limits.STANDARD)
                .open(ByteSource.of(ExampleFile.of(plan, cells)), Declared.NOTHING, plan.schema())) {
            RecordBinder binder = new RecordBinder(Header.read(plan.schema(), rows.header()));
            RowBlock block = new RowBlock();
            while (rows.next(block)) {
                block.cut();
                for (int row = 0; row < block.rows(); row++) {
                    if (binder.bind(block, row)) {
                        records.add(binder.record());
                    }
                }
                block.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
        return records;
    }
}
