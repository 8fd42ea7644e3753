package io.hegui.gateway.run;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.RunSettings;
import io.hegui.engine.check.Supervisor;
import io.hegui.engine.report.FindingSink;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.recall.RecallsInForce;
import io.hegui.gateway.security.IdentityKey;
import io.hegui.gateway.submission.Submission;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;

/**
 * Judges stored filings once more without a trace: verdict, findings, contributions and what was chosen for the filing stay
 * as they are. On threads of its own, one for each filing, so that the workers of real runs are never taken; the check
 * deadline holds here as well.
 */
@Singleton
public final class JudgingBeside {
    private static final int THREADS = 2;
    private static final int QUEUE = 8;

    private final Vertx vertx;
    private final Database database;
    private final RunInputs inputs;
    private final Contributions contributions;
    private final IdentityKey identities;
    private final RunQueue queue;
    private final RunsUnderWay underWay;
    private final RecallsInForce recalls;
    /** A thread is lost at each overrun, so a check that does it again and again is skipped, and counts as failed. */
    private final Supervisor supervisor;

    @Inject
    JudgingBeside(
            Vertx vertx,
            Database database,
            RunInputs inputs,
            Contributions contributions,
            IdentityKey identities,
            RunQueue queue,
            RunsUnderWay underWay,
            RecallsInForce recalls,
            GatewayConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.inputs = inputs;
        this.contributions = contributions;
        this.identities = identities;
        this.queue = queue;
        this.underWay = underWay;
        this.recalls = recalls;
        Path scratch = config.dataDirectory().resolve("scratch");
        this.supervisor = new Supervisor(
                THREADS, QUEUE, config.guards().limits(config.run().checkDeadline()), new RunSettings(1, scratch));
    }

    /**
     * Judges a filing without the checks that are withdrawn for it now, or were then where it is judged as recorded. The
     * caller holds a lease on the catalogue until the future completes. Fails with {@link RejectedExecutionException} if
     * too many are waiting, with {@code NoSuchFileException} if the filing is gone, and with {@code
     * CancellationException} once the monitor is cancelled.
     */
    public Future<RunReport> judge(
            Submission submission, Catalogue catalogue, Beside beside, FindingSink sink, RunMonitor monitor) {
        StoredExchange exchange = new StoredExchange(database.pool(), contributions, identities, submission, true);
        Catalogue judging = beside == Beside.AS_RECORDED
                ? catalogue.without(submission.judgement().withdrawn())
                : recalls.applied(catalogue, submission.filing());
        return inputs.beside(submission, judging, exchange, beside)
                // Stages are not what is tried: they are those of its verdict.
                .compose(filed -> Future.fromCompletionStage(
                        supervisor.run(judging, filed.under(submission.stages()), sink, monitor),
                        vertx.getOrCreateContext()))
                .map(report -> report.without(judging.withdrawn()));
    }

    /** Whether real runs wait anywhere, or go on here: who can wait gives way to them. */
    public Future<Boolean> givesWay() {
        return underWay.isEmpty() ? queue.isFull(database.pool(), 1) : Future.succeededFuture(true);
    }

    /** Checks that overran earlier are run again from now on. */
    public void forgetOverruns() {
        supervisor.openBreakers().forEach(supervisor::reset);
    }

    /** Ends what goes on. Blocking. */
    void close() {
        supervisor.close();
    }
}
