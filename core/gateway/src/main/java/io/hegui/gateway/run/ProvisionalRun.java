package io.hegui.gateway.run;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.FiledFile;
import io.hegui.engine.check.History;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Stages;
import io.hegui.engine.check.Supervisor;
import io.hegui.engine.format.Declared;
import io.hegui.gateway.finding.FindingsAhead;
import io.hegui.gateway.finding.FindingsFile;
import io.hegui.gateway.plugin.CatalogueLease;
import io.hegui.sdk.dataset.Filing;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A filing judged while it arrives. It holds a worker, a catalogue, and the findings in a file that nobody else knows;
 * all of that it gives back in {@link #end}. Whoever filed it may be told {@code no} to the last moment, so nothing of
 * this shows until the filing is on record and its run is leased.
 */
final class ProvisionalRun {
    private static final Logger log = LoggerFactory.getLogger(ProvisionalRun.class);

    private final String institution;
    private final Lane lane;
    private final ArrivingFile file;
    private final CatalogueLease catalogue;
    private final Stages stages;
    private final FindingsFile findings;
    private final RunMonitor monitor;
    private final LateExchange exchange;
    private final LateHistory history;
    private final Future<RunReport> report;
    private final long startedAt;
    private Optional<ProvisionalOutcome> outcome = Optional.empty();
    private boolean filed;

    private ProvisionalRun(
            String institution,
            Lane lane,
            ArrivingFile file,
            CatalogueLease catalogue,
            Stages stages,
            FindingsFile findings,
            RunMonitor monitor,
            LateExchange exchange,
            LateHistory history,
            Future<RunReport> report,
            long startedAt) {
        this.institution = institution;
        this.lane = lane;
        this.file = file;
        this.catalogue = catalogue;
        this.stages = stages;
        this.findings = findings;
        this.monitor = monitor;
        this.exchange = exchange;
        this.history = history;
        this.report = report;
        this.startedAt = startedAt;
    }

    /**
     * Begins one.
     *
     * @param judging the leased catalogue without what is withdrawn for the filing
     * @param startedAt reading of {@link System#nanoTime} before anybody looked what is withdrawn
     * @throws java.util.concurrent.RejectedExecutionException if no thread is free for it
     */
    static ProvisionalRun of(
            Filing filing,
            Lane lane,
            Declared declared,
            ArrivingFile file,
            CatalogueLease catalogue,
            Catalogue judging,
            Stages stages,
            FindingsFile findings,
            Supervisor supervisor,
            Context context,
            long startedAt) {
        RunMonitor monitor = new RunMonitor();
        LateExchange exchange = new LateExchange();
        LateHistory history = new LateHistory();
        FiledFile filed = FiledFile.alone(filing, file, declared)
                .with(PastFilings.wanted(filing, judging) ? history : History.Known.NONE)
                .across(Optional.of(exchange))
                .under(stages);
        return new ProvisionalRun(
                filing.institution(),
                lane,
                file,
                catalogue,
                stages,
                findings,
                monitor,
                exchange,
                history,
                Future.fromCompletionStage(supervisor.run(judging, filed, findings, monitor), context)
                        .map(report -> report.without(judging.withdrawn())),
                startedAt);
    }

    String institution() {
        return institution;
    }

    Lane lane() {
        return lane;
    }

    Catalogue catalogue() {
        return catalogue.catalogue();
    }

    /** Those of the day on which it began. */
    Stages stages() {
        return stages;
    }

    RunMonitor monitor() {
        return monitor;
    }

    FindingsFile findings() {
        return findings;
    }

    long startedAt() {
        return startedAt;
    }

    /** What it says, and it is true: fails if the file could not be read to its end. */
    Future<RunReport> report() {
        return report.compose(said -> {
            Optional<ArrivingFile.Trouble> trouble = file.trouble();
            return trouble.isEmpty()
                    ? Future.succeededFuture(said)
                    : Future.failedFuture(new IOException("not all of it could be read: " + trouble.get()));
        });
    }

    void reached(long bytes) {
        file.reached(bytes);
    }

    /** Its filing is on record and its run leased: it may look at what others contribute. */
    void exchange(StoredExchange with) {
        exchange.become(with);
    }

    /** Its filing is on record and its run leased: this is what it is compared with, and how it arrived. */
    void history(History.Known with) {
        history.become(with);
    }

    /** Its filing is on record: from now on nobody takes its worker away. Whether it goes on. */
    synchronized boolean filed() {
        filed = outcome.isEmpty();
        return filed;
    }

    synchronized boolean isFiled() {
        return filed;
    }

    /** Whether this is what became of it; not once its filing is on record. */
    synchronized boolean giveUp(ProvisionalOutcome reason) {
        if (filed || outcome.isPresent()) {
            return false;
        }
        outcome = Optional.of(reason);
        return true;
    }

    /** What became of it in the end. */
    synchronized void conclude(ProvisionalOutcome end) {
        outcome = Optional.of(end);
    }

    /** Why a run that failed did so. */
    synchronized ProvisionalOutcome outcome() {
        return outcome.orElseGet(() -> file.trouble()
                .map(trouble -> switch (trouble) {
                    case SLOW -> ProvisionalOutcome.SLOW_SENDER;
                    case NOT_FROM_THE_START -> ProvisionalOutcome.NOT_FROM_THE_START;
                    case BROKEN_OFF -> ProvisionalOutcome.NOT_FILED;
                })
                .orElse(ProvisionalOutcome.FAILED));
    }

    /** Has its thread come back soon, and completes when it has; never fails. */
    Future<Void> stop() {
        monitor.cancel();
        file.breakOff();
        exchange.breakOff();
        history.breakOff();
        // Whoever judges the filing instead writes its findings at the same places, and would wait for these.
        findings.ahead().ifPresent(FindingsAhead::abandon);
        return report.transform(over -> Future.succeededFuture());
    }

    /** Gives back what it held and removes what it wrote. Blocking; only when it is over. */
    void end() {
        catalogue.closeOnce(monitor::whenLeft);
        try {
            findings.discard();
            file.close();
        } catch (IOException e) {
            log.warn("what a provisional run wrote could not be removed: {}", e.toString());
        }
    }
}
