package io.hegui.gateway.trial;

import io.hegui.engine.check.RunMonitor;
import io.hegui.gateway.comparison.Explained;
import io.hegui.gateway.comparison.ExplainedFindings;
import io.hegui.gateway.comparison.FindingSet;
import io.hegui.gateway.comparison.Judged;
import io.hegui.gateway.flow.Repeat;
import io.hegui.gateway.plugin.Candidate;
import io.hegui.gateway.plugin.CatalogueLease;
import io.hegui.gateway.plugin.CatalogueSnapshot;
import io.hegui.gateway.plugin.PeriodCatalogue;
import io.hegui.gateway.run.Beside;
import io.hegui.gateway.run.JudgingBeside;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** One trial: filing by filing, each judged with the active version and with the candidate. */
final class TrialRun {
    /** How soon it is seen that real runs are over. */
    private static final Duration GIVE_WAY = Duration.ofMillis(200);

    private final Vertx vertx;
    private final Pool pool;
    private final Submissions submissions;
    private final ExplainedFindings explanations;
    private final JudgingBeside judging;
    private final UUID id;
    private final TrialReport report = new TrialReport();
    private volatile int judged;
    private volatile boolean ended;
    private volatile RunMonitor monitor = new RunMonitor();

    TrialRun(
            Vertx vertx,
            Pool pool,
            Submissions submissions,
            ExplainedFindings explanations,
            JudgingBeside judging,
            UUID id) {
        this.vertx = vertx;
        this.pool = pool;
        this.submissions = submissions;
        this.explanations = explanations;
        this.judging = judging;
        this.id = id;
    }

    UUID id() {
        return id;
    }

    /** How many filings are judged. */
    int judged() {
        return judged;
    }

    /** Ends it, soon. */
    void end() {
        ended = true;
        monitor.cancel();
    }

    /** The active plugins are not what they were when it began. */
    static final class ChangedMeanwhileException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ChangedMeanwhileException() {
            super("the active plugins were changed meanwhile; try it again");
        }
    }

    /** Fails with {@code CancellationException} once it is ended. */
    Future<TrialReport> carryOut(Candidate candidate, List<TriedFilings.Chosen> filings) {
        judging.forgetOverruns();
        return Repeat.from(
                        0,
                        index -> index == filings.size(),
                        index -> whenQuiet()
                                .compose(quiet -> judge(candidate, filings.get(index), index))
                                .map(index + 1))
                .map(report);
    }

    private Future<Void> whenQuiet() {
        return Repeat.from(false, quiet -> quiet, busy -> {
                    if (ended) {
                        return Future.failedFuture(new CancellationException("the trial is ended"));
                    }
                    return judging.givesWay()
                            .compose(gives ->
                                    gives ? vertx.timer(GIVE_WAY.toMillis()).map(false) : Future.succeededFuture(true));
                })
                .mapEmpty();
    }

    private Future<Void> judge(Candidate candidate, TriedFilings.Chosen chosen, int index) {
        return submissions
                .find(pool, chosen.submission())
                .compose(found -> found.map(filing -> judge(candidate, filing, chosen.kept(), index))
                        .orElseGet(Future::succeededFuture))
                .recover(failure -> {
                    if (failure instanceof NoSuchFileException) {
                        report.skip(chosen.submission(), "its file is not in the spool of this gateway");
                        return Future.succeededFuture();
                    }
                    return Future.failedFuture(failure);
                })
                .onSuccess(done -> judged = index + 1);
    }

    private Future<Void> judge(Candidate candidate, Submission filing, boolean kept, int index) {
        LocalDate end = filing.period().end();
        PeriodCatalogue active = candidate.base().at(end);
        PeriodCatalogue tried = candidate.next().at(end);
        if (!judges(active, filing) || !judges(tried, filing)) {
            report.skip(filing.id(), "no version judges its period, beside which or with which it could be tried");
            return Future.succeededFuture();
        }
        Optional<CatalogueLease> before = active.loaded().flatMap(CatalogueSnapshot::lease);
        Optional<CatalogueLease> after = tried.loaded().flatMap(CatalogueSnapshot::lease);
        Future<Void> compared = before.isEmpty() || after.isEmpty()
                ? Future.failedFuture(new ChangedMeanwhileException())
                : compare(filing, kept, before.get(), after.get(), index);
        return compared.onComplete(done -> {
            before.ifPresent(CatalogueLease::close);
            after.ifPresent(CatalogueLease::close);
        });
    }

    private static boolean judges(PeriodCatalogue catalogue, Submission filing) {
        return catalogue
                .loaded()
                .flatMap(there -> there.catalogue().dataset(filing.filing().institutionType(), filing.dataset()))
                .isPresent();
    }

    /** They take turns in going first, since who comes second finds the file in the cache. */
    private Future<Void> compare(
            Submission filing, boolean kept, CatalogueLease before, CatalogueLease after, int index) {
        return explanations.of(filing).compose(explained -> {
            boolean beforeFirst = index % 2 == 0;
            return judge(filing, beforeFirst ? before : after, explained)
                    .compose(first -> judge(filing, beforeFirst ? after : before, explained)
                            .map(second -> {
                                report.add(filing, kept, beforeFirst ? first : second, beforeFirst ? second : first);
                                return null;
                            }));
        });
    }

    private Future<Judged> judge(Submission filing, CatalogueLease lease, Explained explained) {
        RunMonitor own = new RunMonitor();
        monitor = own;
        if (ended) {
            own.cancel();
        }
        FindingSet findings = new FindingSet(explained);
        long begin = System.nanoTime();
        return judging.judge(filing, lease.catalogue(), Beside.AS_IT_WOULD_BE, findings, own)
                .map(result -> Judged.of(result, findings, own, begin));
    }
}
