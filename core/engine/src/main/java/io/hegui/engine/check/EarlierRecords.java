package io.hegui.engine.check;

import io.hegui.engine.bind.BindingFault;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import io.hegui.sdk.dataset.Period;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Reads the earlier filing once more, for the checks that compare with it. */
final class EarlierRecords {
    private final RunFrame frame;
    private final Period period;
    private final GroupPart part;

    EarlierRecords(RunFrame frame, Period period, GroupPart part) {
        this.frame = frame;
        this.period = period;
        this.part = part;
    }

    /** It was read when it was filed; that it cannot be read now is a failure, and no fault of the present filing. */
    void remember(RunSource earlier) throws IOException {
        try (RowSource rows = earlier.open()) {
            Header header = Header.read(frame.schema(), rows.header());
            Optional<String> trouble = header.isUsable()
                    ? records(rows, new RecordBinder(header))
                    : Optional.of("its header does not fit the dataset any more");
            trouble.or(() -> rows.fault().map(Fault::toString)).ifPresent(this::refuse);
        } catch (AdaptedFormat.AdapterFailure e) {
            refuse(e.failure().reason());
        }
    }

    private Optional<String> records(RowSource rows, RecordBinder binder) throws IOException {
        RowBlock block = new RowBlock();
        long row = 0;
        while (rows.next(block)) {
            if (frame.monitor().isCancelled()) {
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
                part.addEarlier(binder.record(), row, binder.key(block, i, row));
            }
            block.clear();
        }
        return Optional.empty();
    }

    private void refuse(String reason) {
        part.refuseChanges("the filing of " + period + ", which this one is compared with, cannot be read: " + reason);
    }
}
