package io.hegui.engine.check;

import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.KeyLog;
import io.hegui.engine.bind.LongSet;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.RowSource;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.sdk.check.Arrival;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One filing being judged, once. */
final class Run {
    private final RunFrame frame;
    private final FiledFile filed;
    private final RunSource file;
    private final RunSettings settings;
    private final Ledger ledger;

    Run(RunFrame frame, FiledFile filed, RunSettings settings, Ledger ledger) {
        this.frame = frame;
        this.filed = filed;
        this.file = new RunSource(filed.file(), filed.declared(), frame.plan(), frame.monitor(), true);
        this.settings = settings;
        this.ledger = ledger;
    }

    /** @throws java.util.concurrent.CancellationException if the monitor was cancelled */
    RunReport execute() throws IOException {
        FindingFactory factory = frame.findingFactory();
        StructureFindings structure = new StructureFindings(frame.catalogue(), factory);
        try {
            read(structure, factory);
        } catch (AdaptedFormat.AdapterFailure e) {
            ledger.fail(e.failure().check(), e.failure().reason());
        }
        return ledger.report(frame.catalogue().id());
    }

    private void read(StructureFindings structure, FindingFactory factory) throws IOException {
        try (RowSource source = file.open()) {
            List<String> names = source.header();
            if (names.isEmpty()) {
                Optional<Fault> fault = source.fault();
                ledger.accept(fault.isPresent() ? structure.fault(1, fault.get()) : structure.empty());
            } else {
                judge(source, Header.read(frame.schema(), names), structure, factory);
            }
        }
    }

    private void judge(RowSource source, Header header, StructureFindings structure, FindingFactory factory)
            throws IOException {
        for (Finding finding : structure.header(header)) {
            ledger.accept(finding);
        }
        DatasetJudge datasets = new DatasetJudge(frame.checks());
        Feed feed = new Feed(source, frame.monitor());
        try (KeyLog keys = new KeyLog(settings.scratch());
                GroupJudge groups = new GroupJudge(frame, filed, settings.scratch())) {
            int threads = file.size() > RunSettings.SMALL_FILE ? settings.threads() : 1;
            boolean complete = new Crew(
                            frame, header, feed, new Delivery(ledger, frame.monitor()), keys, datasets, groups)
                    .judge(threads);
            Optional<Fault> fault = feed.fault();
            if (fault.isPresent()) {
                ledger.accept(structure.fault(feed.rows() + 1, fault.get()));
            } else if (feed.rows() == 0) {
                ledger.accept(structure.headerOnly());
            }
            LongSet suspects = keys.repeated();
            boolean duplicates =
                    !suspects.isEmpty() && new DuplicateSearch(frame, header, ledger).report(suspects, file::open);
            if (complete && header.isUsable() && fault.isEmpty() && !duplicates) {
                History.Known history = filed.history().known();
                compare(groups, history);
                finish(datasets, groups, threads, history, factory);
                arrival(feed.rows(), history, factory);
            }
        }
    }

    private void finish(
            DatasetJudge datasets, GroupJudge groups, int threads, History.Known history, FindingFactory factory)
            throws IOException {
        Lane lane = frame.monitor().lane();
        groups.finish(frame, threads, history.earlier().isPresent(), factory, ledger, lane);
        datasets.finish(frame.lastDay(), frame.context(), factory, ledger, frame.monitor(), lane);
    }

    private void compare(GroupJudge groups, History.Known history) throws IOException {
        if (history.earlier().isPresent() && groups.compares()) {
            FiledFile.OfRecord earlier = history.earlier().get();
            GroupPart part = groups.part(frame.monitor().lane());
            new FilingReader(frame.plan(), frame.monitor())
                    .read(earlier, part::addEarlier)
                    .ifPresent(reason -> part.refuseChanges("the filing of " + earlier.period()
                            + ", which this one is compared with, cannot be read: " + reason));
        }
    }

    private void arrival(long records, History.Known history, FindingFactory factory) throws IOException {
        if (history.received().isPresent()) {
            FiledFile.Received received = history.received().get();
            Arrival arrival = new Arrival(
                    received.at(),
                    received.version(),
                    records,
                    history.earlier().map(FiledFile.OfRecord::period));
            new ArrivalJudge(frame, factory, ledger)
                    .judge(arrival, frame.monitor().lane());
        }
    }

    /** The checks of a plan that bind the filer and may run; the others are noted as failed. */
    static List<PlannedCheck> checks(
            List<PlannedCheck> planned, String institutionType, java.util.Set<String> skipped, Ledger ledger) {
        List<PlannedCheck> binding = planned.stream()
                .filter(check -> check.page().bindsType(institutionType))
                .toList();
        for (PlannedCheck check : binding) {
            if (skipped.contains(check.page().id())) {
                ledger.fail(new CheckFailure(
                        check.page().id(),
                        "breaker open: the check took too long or too much too often",
                        CheckFailure.Cause.SURROUNDINGS));
            }
        }
        return binding.stream()
                .filter(check -> !skipped.contains(check.page().id()))
                .toList();
    }
}
