package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.reference.Parameters;
import io.hegui.engine.report.FindingSink;
import io.hegui.sdk.dataset.Filing;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a file, binds its rows to records and judges them. Streams: memory does not grow with the file. */
public final class Engine {
    private final RunSettings settings;

    /** Judges each file on the calling thread alone. */
    public Engine() {
        this(RunSettings.single());
    }

    public Engine(RunSettings settings) {
        this.settings = settings;
    }

    /**
     * Judges one filing. Everything wrong with the file is a finding, never an exception. The findings and their order
     * depend on the file, what it is compared with, how it arrived, and the catalogue alone.
     *
     * @param sink called by one thread at a time
     * @throws IOException if the file cannot be read or a finding cannot be written
     * @throws IllegalArgumentException if the catalogue has no such dataset for the filer's institution type
     * @throws java.util.concurrent.CancellationException if the monitor was cancelled
     */
    public RunReport judge(Catalogue catalogue, FiledFile filed, FindingSink sink, RunMonitor monitor)
            throws IOException {
        return judge(catalogue, filed, new Ledger(sink, monitor, Long.MAX_VALUE, filed.stages()), monitor, Set.of());
    }

    /** Judges a file by itself. */
    public RunReport judge(
            Catalogue catalogue,
            Filing filing,
            ByteSource file,
            Declared declared,
            FindingSink sink,
            RunMonitor monitor)
            throws IOException {
        return judge(catalogue, FiledFile.alone(filing, file, declared), sink, monitor);
    }

    /** Judges a file by itself, of which the sender says nothing. */
    public RunReport judge(Catalogue catalogue, Filing filing, ByteSource file, FindingSink sink, RunMonitor monitor)
            throws IOException {
        return judge(catalogue, filing, file, Declared.NOTHING, sink, monitor);
    }

    /** @param skipped ids of checks that may not run, because they overran their deadline too often */
    RunReport judge(Catalogue catalogue, FiledFile filed, Ledger ledger, RunMonitor monitor, Set<String> skipped)
            throws IOException {
        Filing filing = filed.filing();
        DatasetPlan plan = catalogue
                .dataset(filing.institutionType(), filing.dataset())
                .orElseThrow(() -> new IllegalArgumentException("institution type " + filing.institutionType()
                        + " files no dataset '" + filing.dataset() + "'"));
        return judge(catalogue, plan, catalogue.parameters(), filed, ledger, monitor, skipped);
    }

    RunReport judge(
            Catalogue catalogue,
            DatasetPlan plan,
            Parameters parameters,
            FiledFile filed,
            Ledger ledger,
            RunMonitor monitor,
            Set<String> skipped)
            throws IOException {
        Set<String> notRun = new HashSet<>(skipped);
        notRun.addAll(filed.stages().leftOut());
        List<PlannedCheck> checks = Run.checks(plan.checks(), filed.filing().institutionType(), notRun, ledger);
        NeededRecords needed = new NeededRecords(catalogue, filed, settings.scratch(), monitor);
        try (Lookups lookups = needed.gather(checks)) {
            RunFrame frame = new RunFrame(
                    catalogue, plan, parameters, filed.filing(), needed.runnable(checks, ledger), lookups, monitor);
            return new Run(frame, filed, settings, ledger).execute();
        } catch (Ledger.Flooded e) {
            return ledger.report(catalogue.id());
        }
    }
}
