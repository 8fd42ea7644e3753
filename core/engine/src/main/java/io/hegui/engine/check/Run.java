package io.hegui.engine.check;

import io.hegui.engine.bind.BindingFault;
import io.hegui.engine.bind.BoundRow;
import io.hegui.engine.bind.CellProblem;
import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.bind.DuplicateKeys;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.CsvReader;
import io.hegui.engine.format.Encoding;
import io.hegui.engine.reference.Parameters;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.dataset.Dated;
import io.hegui.sdk.dataset.Filing;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** One filing being judged, once, by one thread. */
final class Run {
    private final Catalogue catalogue;
    private final DatasetPlan plan;
    private final Filing filing;
    private final ByteSource file;
    private final Ledger ledger;
    private final RunMonitor monitor;
    private final StructureFindings structure;
    private final RecordJudge records;
    private final DatasetJudge whole;
    private final String keyColumns;
    private long row;
    private boolean complete = true;

    /**
     * @param parameters values in force, which need not be those of the catalogue
     * @param skipped ids of checks that may not run, because they overran their deadline too often
     */
    Run(
            Catalogue catalogue,
            DatasetPlan plan,
            Parameters parameters,
            Filing filing,
            ByteSource file,
            Ledger ledger,
            RunMonitor monitor,
            Set<String> skipped) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.filing = filing;
        this.file = file;
        this.ledger = ledger;
        this.monitor = monitor;
        this.keyColumns = plan.schema().key().stream().map(ColumnSpec::name).collect(Collectors.joining("/"));
        FindingFactory factory = new FindingFactory(plan.schema().columns().stream()
                .filter(ColumnSpec::personal)
                .map(ColumnSpec::name)
                .collect(Collectors.toSet()));
        RunContext context = new RunContext(
                filing, catalogue.calendar(), parameters.scoped(filing.institutionType(), filing.region()));
        List<PlannedCheck> checks = checks(skipped);
        this.structure = new StructureFindings(catalogue, factory, ledger);
        this.records = new RecordJudge(checks, context, factory, ledger, monitor);
        this.whole = new DatasetJudge(checks, context, factory, ledger, monitor);
    }

    RunReport execute() throws IOException {
        Encoding encoding = Encoding.detect(file);
        if (encoding instanceof Encoding.Undecodable undecodable) {
            structure.undecodable(undecodable);
        } else if (encoding instanceof Encoding.Decodable decodable) {
            read(decodable.charset());
        }
        return ledger.report(catalogue.id());
    }

    private List<PlannedCheck> checks(Set<String> skipped) {
        List<PlannedCheck> binding = plan.checks().stream()
                .filter(planned -> planned.page().bindsType(filing.institutionType()))
                .toList();
        for (PlannedCheck planned : binding) {
            if (skipped.contains(planned.page().id())) {
                ledger.fail(planned.page().id(), "breaker open: the check overran its deadline too often");
            }
        }
        return binding.stream()
                .filter(planned -> !skipped.contains(planned.page().id()))
                .toList();
    }

    private void read(Charset charset) throws IOException {
        try (CsvReader csv = CsvReader.open(file, charset)) {
            if (csv.next()) {
                rows(csv, Header.read(plan.schema(), csv.fields()), charset);
            } else if (csv.fault().isEmpty()) {
                structure.empty();
                return;
            }
            if (csv.fault().isPresent()) {
                structure.fault(row + 1, csv.fault().get());
                return;
            }
        }
        if (row == 0) {
            structure.headerOnly();
        }
        if (complete) {
            whole.finish(filing.period().end());
        }
    }

    private void rows(CsvReader csv, Header header, Charset charset) throws IOException {
        structure.header(header);
        complete = header.isUsable();
        RecordBinder binder = new RecordBinder(header);
        DuplicateKeys keys = new DuplicateKeys(visitor -> identities(binder, header.width(), charset, visitor));
        while (csv.next()) {
            row++;
            monitor.read(row);
            if (monitor.isCancelled()) {
                throw new CancellationException("the run was cancelled");
            }
            if (csv.fields().length == header.width()) {
                row(binder, keys, header, csv.fields());
            } else {
                complete = false;
                structure.length(row, csv.line(), csv.fields().length, header.width());
            }
        }
    }

    private void row(RecordBinder binder, DuplicateKeys keys, Header header, String[] fields) throws IOException {
        BoundRow bound;
        try {
            bound = binder.bind(row, fields);
        } catch (BindingFault e) {
            complete = false;
            ledger.fail("dataset " + plan.dataset().id(), e.reason());
            return;
        }
        Place place = new Place(row, bound.key(), bound.personal(), header.own(fields));
        for (CellProblem problem : bound.problems()) {
            structure.cell(place, problem);
        }
        if (bound.identity().isPresent()) {
            OptionalLong first = keys.firstRow(row, bound.identity().get());
            if (first.isPresent()) {
                complete = false;
                structure.duplicate(place, keyColumns, first.getAsLong());
            }
        }
        if (bound.record().isEmpty()) {
            complete = false;
            return;
        }
        judge(bound.record().get(), place);
    }

    private void judge(Record record, Place place) throws IOException {
        Optional<LocalDate> day = day(record);
        if (day.isPresent()) {
            records.judge(record, day.get(), place);
            whole.add(record, day.get(), new RecordPlace(place.row(), place.key()));
        }
    }

    private Optional<LocalDate> day(Record record) {
        if (!(record instanceof Dated dated)) {
            return Optional.of(filing.period().end());
        }
        GuardedCall.Outcome<Optional<LocalDate>> outcome = GuardedCall.get(() -> Optional.of(dated.ruleDate()));
        if (outcome instanceof GuardedCall.Returned<Optional<LocalDate>> returned) {
            return returned.value();
        }
        complete = false;
        ledger.fail("dataset " + plan.dataset().id(), ((GuardedCall.Thrown<Optional<LocalDate>>) outcome).reason());
        return Optional.empty();
    }

    private void identities(RecordBinder binder, int width, Charset charset, DuplicateKeys.Visitor visitor)
            throws IOException {
        try (CsvReader csv = CsvReader.open(file, charset)) {
            csv.next();
            for (long at = 1; csv.next(); at++) {
                if (csv.fields().length == width) {
                    Optional<String> identity = binder.identity(csv.fields());
                    if (identity.isPresent()) {
                        visitor.visit(at, identity.get());
                    }
                }
            }
        }
    }
}
