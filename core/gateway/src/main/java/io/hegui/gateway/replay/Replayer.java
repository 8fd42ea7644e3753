package io.hegui.gateway.replay;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.gateway.comparison.Explained;
import io.hegui.gateway.comparison.ExplainedFindings;
import io.hegui.gateway.comparison.FindingDifference;
import io.hegui.gateway.comparison.FindingSet;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.finding.FindingsFile;
import io.hegui.gateway.finding.PackingThreads;
import io.hegui.gateway.finding.StoredFindingsFile;
import io.hegui.gateway.flow.Turns;
import io.hegui.gateway.plugin.Candidate;
import io.hegui.gateway.plugin.CatalogueLease;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.run.Beside;
import io.hegui.gateway.run.JudgingBeside;
import io.hegui.gateway.submission.Spool;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

/** Judges filings on record once more, one at a time; nothing on record changes. */
final class Replayer {
    private final Vertx vertx;
    private final Pool pool;
    private final Submissions submissions;
    private final ExplainedFindings explanations;
    private final RecordedCatalogues recorded;
    private final JudgingBeside judging;
    private final PluginHost host;
    private final Spool spool;
    private final PackingThreads packing;
    private final Path scratch;
    private final Turns turns = new Turns();

    @Inject
    Replayer(
            Vertx vertx,
            Pool pool,
            Submissions submissions,
            ExplainedFindings explanations,
            RecordedCatalogues recorded,
            JudgingBeside judging,
            PluginHost host,
            Spool spool,
            PackingThreads packing,
            GatewayConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.submissions = submissions;
        this.explanations = explanations;
        this.recorded = recorded;
        this.judging = judging;
        this.host = host;
        this.spool = spool;
        this.packing = packing;
        this.scratch = config.dataDirectory().resolve("scratch");
    }

    /**
     * Judges a filing with the catalogue, the earlier filing, the lookups and the contributions of its verdict, and with the
     * one that judges its period now. Fails with a problem if there is no such filing, it is not decided, or one of these is not there
     * any more.
     */
    Future<Replay> replay(UUID id) {
        return turns.next(() -> submissions.find(pool, id).compose(found -> {
                    Submission filing = found.orElseThrow(() -> ReplayProblems.noFiling(id));
                    String catalogue = filing.catalogue()
                            .filter(known -> filing.verdict().isPresent())
                            .orElseThrow(() -> ReplayProblems.notDecided(id));
                    return recorded.load(catalogue)
                            .compose(loaded -> explanations
                                    .of(filing)
                                    .compose(explained -> judge(filing, loaded, explained))
                                    .eventually(() -> recorded.unload(loaded)));
                }))
                .recover(failure -> Future.failedFuture(explained(id, failure)));
    }

    private static Throwable explained(UUID id, Throwable failure) {
        if (failure instanceof NoSuchFileException) {
            return ReplayProblems.fileGone(id);
        }
        return failure instanceof RejectedExecutionException ? ReplayProblems.busy() : failure;
    }

    private Future<Replay> judge(Submission filing, RecordedCatalogues.Recorded loaded, Explained explained) {
        Candidate apart = loaded.apart();
        FindingSet recordedSet = new FindingSet(explained);
        FindingSet replayedSet = new FindingSet(explained);
        return vertx.executeBlocking(
                        () -> StoredFindingsFile.read(spool.findingsPath(filing), recordedSet::accept), false)
                .compose(recorded -> intoFile(filing, apart, replayedSet)
                        .compose(again -> now(filing, loaded, explained, again.report(), recordedSet)
                                .map(now -> new Replay(
                                        filing,
                                        recorded,
                                        again.findings(),
                                        again.report(),
                                        FindingDifference.between(recordedSet, replayedSet),
                                        now))));
    }

    /** What the recorded catalogue finds today. */
    private record Again(RunReport report, StoredFindingsFile findings) {}

    /** By the very way of a real run: the findings go into a file, which is read then and removed. */
    private Future<Again> intoFile(Submission filing, Candidate apart, FindingSet set) {
        Path file = scratch.resolve("replay-" + filing.id() + ".findings.zst");
        FindingsFile findings = new FindingsFile(file, 1, 0, packing);
        CatalogueLease lease = apart.lease().orElseThrow();
        return judging.judge(filing, lease.catalogue(), Beside.AS_RECORDED, findings, new RunMonitor())
                .onComplete(done -> lease.close())
                .compose(report -> vertx.executeBlocking(
                        () -> {
                            findings.close();
                            findings.keep();
                            return new Again(report, StoredFindingsFile.read(file, set::accept));
                        },
                        false))
                .eventually(() -> vertx.executeBlocking(
                        () -> {
                            findings.discard();
                            return Files.deleteIfExists(file);
                        },
                        false));
    }

    private Future<Replay.Now> now(
            Submission filing,
            RecordedCatalogues.Recorded loaded,
            Explained explained,
            RunReport then,
            FindingSet recorded) {
        CatalogueLease lease =
                host.lease(filing.period().end()).orElseThrow(() -> ReplayProblems.notJudgedNow(filing.period()));
        Catalogue current = lease.catalogue();
        FindingSet found = new FindingSet(explained);
        boolean sameReference = host.current().reference().hash().equals(loaded.reference());
        return judging.judge(filing, current, Beside.AS_IT_WOULD_BE, found, new RunMonitor())
                .onComplete(done -> lease.close())
                .map(report -> new Replay.Now(
                        current.id(),
                        loaded.apart().catalogue().plugins(),
                        current.plugins(),
                        sameReference,
                        recorded.verdict(then),
                        found.verdict(report),
                        FindingDifference.between(recorded, found)));
    }
}
