package io.hegui.engine.check;

import io.hegui.engine.bind.BindingFault;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Reads another filing of the institution once more, for checks that compare with it or look into it. */
final class FilingReader {
    private final DatasetPlan plan;
    private final RunMonitor monitor;

    /** Takes a record, the number of its row from 1, and its key as people see it. */
    interface Taker {
        void take(Record record, long row, String key) throws IOException;
    }

    FilingReader(DatasetPlan plan, RunMonitor monitor) {
        this.plan = plan;
        this.monitor = monitor;
    }

    /** Why it cannot be read, which is no fault of the present filing: it could be when it was filed. */
    Optional<String> read(FiledFile.OfRecord filing, Taker taker) throws IOException {
        RunSource source = new RunSource(filing.file(), filing.declared(), plan, monitor, false);
        try (RowSource rows = source.open()) {
            Header header = Header.read(plan.schema(), rows.header());
            Optional<String> trouble = header.isUsable()
                    ? records(rows, new RecordBinder(header), taker)
                    : Optional.of("its header does not fit the dataset any more");
            return trouble.or(() -> rows.fault().map(Fault::toString));
        } catch (AdaptedFormat.AdapterFailure e) {
            return Optional.of(e.failure().reason());
        }
    }

    private Optional<String> records(RowSource rows, RecordBinder binder, Taker taker) throws IOException {
        RowBlock block = new RowBlock();
        long row = 0;
        while (rows.next(block)) {
            if (monitor.isCancelled()) {
                throw new CancellationException("the run was cancelled");
            }
            block.cut();
            for (int i = 0; i < block.rows(); i++) {
                row++;
                try {
                    if (!binder.bind(block, i)) {
                        return Optional.of("its row " + row + " does not fit the dataset any more");
                    }
                } catch (BindingFault e) {
                    return Optional.of(e.reason());
                }
                taker.take(binder.record(), row, binder.key(block, i, row));
            }
            block.clear();
        }
        return Optional.empty();
    }
}
