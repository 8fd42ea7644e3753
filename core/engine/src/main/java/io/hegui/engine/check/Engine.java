package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.report.FindingSink;
import io.hegui.sdk.dataset.Filing;
import java.io.IOException;
import java.util.Set;

/** Reads a file, binds its rows to records and judges them. Streams: memory does not grow with the file. */
public final class Engine {
    /**
     * Judges one filing on the calling thread. Everything wrong with the file is a finding, never an exception.
     *
     * @throws IOException if the file cannot be read or a finding cannot be written
     * @throws IllegalArgumentException if the catalogue has no such dataset for the filer's institution type
     * @throws java.util.concurrent.CancellationException if the monitor was cancelled
     */
    public RunReport judge(Catalogue catalogue, Filing filing, ByteSource file, FindingSink sink, RunMonitor monitor)
            throws IOException {
        return judge(catalogue, filing, file, new Ledger(sink, monitor), monitor, Set.of());
    }

    RunReport judge(
            Catalogue catalogue, Filing filing, ByteSource file, Ledger ledger, RunMonitor monitor, Set<String> skipped)
            throws IOException {
        DatasetPlan plan = catalogue
                .dataset(filing.institutionType(), filing.dataset())
                .orElseThrow(() -> new IllegalArgumentException("institution type " + filing.institutionType()
                        + " files no dataset '" + filing.dataset() + "'"));
        return new Run(catalogue, plan, catalogue.parameters(), filing, file, ledger, monitor, skipped).execute();
    }
}
