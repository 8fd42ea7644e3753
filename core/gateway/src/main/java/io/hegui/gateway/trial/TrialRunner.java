package io.hegui.gateway.trial;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.comparison.ExplainedFindings;
import io.hegui.gateway.flow.Background;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.plugin.Candidate;
import io.hegui.gateway.rollout.Rehearsal;
import io.hegui.gateway.run.JudgingBeside;
import io.hegui.gateway.run.Node;
import io.hegui.gateway.submission.Submissions;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins trials, and carries out those that were begun on this gateway. */
@Singleton
final class TrialRunner {
    private static final Logger log = LoggerFactory.getLogger(TrialRunner.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Pool pool;
    private final Trials trials;
    private final TriedFilings filings;
    private final Rehearsal rehearsal;
    private final Submissions submissions;
    private final ExplainedFindings explanations;
    private final JudgingBeside judging;
    private final Node node;
    private final Background background;
    private volatile Optional<TrialRun> current = Optional.empty();
    private volatile Future<Void> over = Future.succeededFuture();

    @Inject
    TrialRunner(
            Vertx vertx,
            Pool pool,
            Trials trials,
            TriedFilings filings,
            Rehearsal rehearsal,
            Submissions submissions,
            ExplainedFindings explanations,
            JudgingBeside judging,
            Node node,
            Background background) {
        this.vertx = vertx;
        this.pool = pool;
        this.trials = trials;
        this.filings = filings;
        this.rehearsal = rehearsal;
        this.submissions = submissions;
        this.explanations = explanations;
        this.judging = judging;
        this.node = node;
        this.background = background;
    }

    /**
     * Loads a staged version beside the others and lets it judge from now on, in the background. Fails with a problem if
     * it cannot be loaded, is active, or another trial goes on.
     *
     * @param latest the last so many filings of its datasets
     */
    Future<Trial> start(String plugin, String version, int latest, String actor) {
        UUID id = UUID.randomUUID();
        return rehearsal
                .sha256(plugin, version)
                .compose(sha256 -> trials.begin(id, plugin, version, sha256, node.id(), actor, latest)
                        .compose(begun -> begun ? load(id, plugin, sha256, latest) : busy())
                        // cancelled already: that is what its state says
                        .recover(failure -> failure instanceof CancellationException
                                ? Future.succeededFuture()
                                : Future.failedFuture(failure))
                        .compose(loaded -> trials.latest(sha256))
                        .map(Optional::orElseThrow));
    }

    private Future<Void> busy() {
        return trials.running()
                .compose(other ->
                        Future.failedFuture(other.map(TrialProblems::busy).orElseGet(TrialProblems::justEnded)));
    }

    private Future<Void> load(UUID id, String plugin, String sha256, int latest) {
        TrialRun run = new TrialRun(vertx, pool, submissions, explanations, judging, id);
        return rehearsal
                .load(plugin, sha256)
                .compose(candidate -> begin(run, plugin, latest, candidate)
                        .recover(
                                failure -> rehearsal.unload(candidate).transform(done -> Future.failedFuture(failure))))
                .recover(failure ->
                        trials.broken(id, node.id(), reason(failure)).transform(done -> Future.failedFuture(failure)));
    }

    private Future<Void> begin(TrialRun run, String plugin, int latest, Candidate candidate) {
        return filings.choose(plugin, candidate.before(), candidate.catalogue(), latest)
                .compose(chosen -> trials.loaded(
                                run.id(),
                                candidate.before().id(),
                                candidate.catalogue().id(),
                                chosen.size())
                        .map(runs -> {
                            if (!runs) {
                                throw new CancellationException("the trial was ended while the version was loaded");
                            }
                            current = Optional.of(run);
                            long beat = vertx.setPeriodic(BEAT.toMillis(), tick -> beat(run));
                            over = background
                                    .run(() -> run.carryOut(candidate, chosen))
                                    .eventually(() -> {
                                        vertx.cancelTimer(beat);
                                        current = Optional.empty();
                                        return rehearsal.unload(candidate);
                                    })
                                    .transform(done -> end(run, done));
                            return null;
                        }));
    }

    /** Says that it goes on, and learns that nobody wants it any more. */
    private void beat(TrialRun run) {
        trials.seen(run.id(), run.judged())
                .onSuccess(runs -> {
                    if (!runs) {
                        run.end();
                    }
                })
                .onFailure(failure -> log.debug("trial {} cannot say how far it is: {}", run.id(), failure.toString()));
    }

    private Future<Void> end(TrialRun run, AsyncResult<TrialReport> done) {
        return trials.seen(run.id(), run.judged())
                .compose(seen -> {
                    if (done.succeeded()) {
                        JsonObject report = done.result().json();
                        return trials.done(run.id(), node.id(), report, TrialReport.summary(report));
                    }
                    log.warn("trial {} ends early: {}", run.id(), done.cause().toString());
                    return trials.broken(run.id(), node.id(), reason(done.cause()));
                })
                .onSuccess(ended -> ended.ifPresent(
                        trial -> log.info("trial of {} {}: {}", trial.plugin(), trial.version(), trial.state())))
                // Without the database it is ended later, as one that nobody carries out.
                .onFailure(
                        failure -> log.warn("the end of trial {} is not on record: {}", run.id(), failure.toString()))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private static String reason(Throwable failure) {
        if (failure instanceof ProblemException refused) {
            return refused.problem().detail().en();
        }
        if (failure instanceof TrialRun.ChangedMeanwhileException) {
            return String.valueOf(failure.getMessage());
        }
        return failure instanceof CancellationException || failure instanceof RejectedExecutionException
                ? Trials.STOPPED
                : failure.getClass().getSimpleName() + " while judging; the log tells more";
    }

    /** Ends the trial of a version that goes on, on whichever gateway. Fails with a problem if there is none. */
    Future<Trial> cancel(String plugin, String version, String actor) {
        return trials.running()
                .map(running -> running.filter(trial ->
                                trial.plugin().equals(plugin) && trial.version().equals(version))
                        .orElseThrow(() -> TrialProblems.notRunning(plugin, version)))
                .compose(trial -> trials.cancel(trial.id(), actor))
                .map(ended -> ended.orElseThrow(() -> TrialProblems.notRunning(plugin, version)))
                .onSuccess(trial ->
                        current.filter(run -> run.id().equals(trial.id())).ifPresent(TrialRun::end));
    }

    /** Ends what goes on here, and waits for that. */
    Future<Void> stop() {
        current.ifPresent(TrialRun::end);
        return over;
    }
}
