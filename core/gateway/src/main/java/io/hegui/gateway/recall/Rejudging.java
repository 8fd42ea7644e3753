package io.hegui.gateway.recall;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckFailure;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.gateway.comparison.ExplainedFindings;
import io.hegui.gateway.comparison.FindingSet;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.finding.FindingsFile;
import io.hegui.gateway.finding.PackingThreads;
import io.hegui.gateway.finding.StoredFindingsFile;
import io.hegui.gateway.run.Beside;
import io.hegui.gateway.run.CutShortException;
import io.hegui.gateway.run.JudgingBeside;
import io.hegui.gateway.submission.Spool;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges one filing again, with all that its verdict was made with but the check. The findings go into a file of their own
 * beside those there are: until the transaction that names it, nobody reads it.
 */
final class Rejudging {
    private static final Logger log = LoggerFactory.getLogger(Rejudging.class);

    private static final String NEXT =
            "SELECT coalesce(max(number), 0) + 1 AS next FROM rejudgement WHERE submission_id = $1";

    private final Vertx vertx;
    private final Pool pool;
    private final Submissions submissions;
    private final JudgingBeside judging;
    private final ExplainedFindings explanations;
    private final RejudgementRecorder recorder;
    private final Spool spool;
    private final PackingThreads packing;
    private final int findingsPerCheck;

    @Inject
    Rejudging(
            Vertx vertx,
            Pool pool,
            Submissions submissions,
            JudgingBeside judging,
            ExplainedFindings explanations,
            RejudgementRecorder recorder,
            Spool spool,
            PackingThreads packing,
            GatewayConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.submissions = submissions;
        this.judging = judging;
        this.explanations = explanations;
        this.recorder = recorder;
        this.spool = spool;
        this.packing = packing;
        this.findingsPerCheck = config.run().findingsPerCheck();
    }

    /** How a filing is judged. */
    interface Judging {
        /** Fails with a problem if the catalogue of the filing is not to be had. */
        Future<RunReport> judge(Submission filing, FindingsFile findings, RunMonitor monitor);
    }

    /**
     * By a catalogue that the caller holds a lease on.
     *
     * @param leftOut checks that ended a run before its end, and were not enforced; fails with {@link CutShortException} if
     *     another one does
     */
    Judging with(Catalogue catalogue, Set<String> leftOut) {
        return (filing, findings, monitor) -> judging.judge(
                        filing.under(filing.stages().leavingOut(leftOut)),
                        catalogue,
                        Beside.AS_RECORDED,
                        findings,
                        monitor)
                .compose(CutShortException::refuse);
    }

    /**
     * Judges it and puts it on record. Fails with what says nothing about the filing, such as that the database is away.
     *
     * @return false if there was nothing to do any more
     */
    Future<Boolean> rejudge(Recall recall, Cause cause, UUID id, Judging how, RunMonitor monitor) {
        return submissions
                .find(pool, id)
                .map(found -> found.filter(filing -> filing.verdict().isPresent()))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(false)
                        : next(id).compose(number ->
                                rejudge(new DueFiling(found.get(), recall, cause, number), how, monitor)));
    }

    private Future<Integer> next(UUID id) {
        return pool.preparedQuery(NEXT)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getInteger("next"));
    }

    private Future<Boolean> rejudge(DueFiling due, Judging how, RunMonitor monitor) {
        Submission filing = due.filing();
        Submission again = due.again();
        Path path = spool.findingsPath(again);
        FindingsFile findings = new FindingsFile(path, 0, findingsPerCheck, packing);
        return how.judge(again, findings, monitor)
                .map(report -> refuseOtherFailures(filing, report))
                .compose(report -> explanations.of(filing).compose(explained -> {
                    FindingSet set = new FindingSet(explained);
                    return vertx.executeBlocking(
                            () -> {
                                findings.close();
                                findings.keep();
                                StoredFindingsFile all = StoredFindingsFile.read(path, set::accept);
                                return new Rejudged(due, report, set.verdict(report), findings, all, ofRecord(filing));
                            },
                            false);
                }))
                .recover(failure -> remove(path).transform(gone -> Future.failedFuture(failure)))
                // From here on a failure may come after the commit: the file stays, and is written anew if it was not.
                .compose(recorder::record)
                .compose(recorded ->
                        recorded ? Future.succeededFuture(true) : remove(path).map(false))
                .recover(failure -> Obstacle.of(failure)
                        .map(obstacle -> {
                            log.warn("filing {} cannot be judged again: {}", filing.id(), failure.toString());
                            return recorder.record(due, obstacle);
                        })
                        .orElseGet(() -> Future.failedFuture(failure)))
                .eventually(() -> vertx.executeBlocking(
                        () -> {
                            findings.discard();
                            return null;
                        },
                        false));
    }

    /** A check that took too long today must not make an accepted filing one without a conclusion. */
    private static RunReport refuseOtherFailures(Submission filing, RunReport report) {
        Set<String> before = filing.failures().stream().map(CheckFailure::check).collect(Collectors.toSet());
        for (CheckFailure failure : report.failures()) {
            if (!before.contains(failure.check())) {
                throw new Obstacle.OtherCheckFailedException(failure.check());
            }
        }
        return report;
    }

    /** A filing that could not be judged at all has no findings file. */
    private Optional<StoredFindingsFile> ofRecord(Submission filing) throws IOException {
        try {
            return Optional.of(StoredFindingsFile.read(spool.findingsPath(filing), each -> {}));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Future<Boolean> remove(Path file) {
        return vertx.executeBlocking(() -> Files.deleteIfExists(file), false);
    }
}
