package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.flow.Turns;
import io.hegui.gateway.plugin.Candidate;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.Preparation;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Changes what is active, here and in the database, one change at a time. What is wanted is loaded and proved first, then
 * written to the database, then put in force: a gateway that dies in between starts with what the database says, whole.
 */
@Singleton
final class Rollout {
    /** How often a change is prepared anew because somebody else's came between. */
    private static final int TRIES = 3;

    private static final String ACTIVATED = "plugin.activated";

    private final Pool pool;
    private final Activations activations;
    private final VersionStore versions;
    private final NodePlugins node;
    private final Following following;
    private final DatasetGuard datasets;
    private final Revocations revocations;
    private final Successors successors;
    private final PluginHost host;
    private final AuditLog audit;
    private final Turns turns;
    private final ActivationGate gate;
    private final VersionAdmission admission;

    @Inject
    Rollout(
            Pool pool,
            Activations activations,
            VersionStore versions,
            NodePlugins node,
            Following following,
            DatasetGuard datasets,
            Revocations revocations,
            Successors successors,
            PluginHost host,
            AuditLog audit,
            Turns turns,
            ActivationGate gate,
            GatewayConfig config) {
        this.pool = pool;
        this.activations = activations;
        this.versions = versions;
        this.node = node;
        this.following = following;
        this.datasets = datasets;
        this.revocations = revocations;
        this.successors = successors;
        this.host = host;
        this.audit = audit;
        this.turns = turns;
        this.gate = gate;
        this.admission = new VersionAdmission(config.plugins().twoPerson());
    }

    /**
     * Makes a staged version active, for all periods or from a day on. Fails with what {@link RolloutProblems} explains;
     * nothing is changed then.
     */
    Future<Outcome> activate(String plugin, String version, Order order) {
        return one(
                ACTIVATED,
                order,
                active -> versions.find(pool, plugin, version).compose(found -> {
                    StagedVersion wanted = found.orElseThrow(() -> RolloutProblems.unknown(plugin, version));
                    return activations.forward(pool, plugin, admission.admit(wanted, active.timeline(plugin), order));
                }));
    }

    /** Makes active again what was active before this version, for all periods as it was. */
    Future<Outcome> rollBack(String plugin, Order order) {
        return one(
                "plugin.rolled-back",
                order,
                active -> activations
                        .before(pool, plugin)
                        .map(before ->
                                before.stream().findFirst().orElseThrow(() -> RolloutProblems.nothingBefore(plugin))));
    }

    /** Takes a plugin out of service, for all periods; a rollback brings it back. */
    Future<Outcome> deactivate(String plugin, Order order) {
        return one("plugin.deactivated", order, active -> {
            if (active.timeline(plugin).isNone()) {
                throw RolloutProblems.unknown(plugin);
            }
            return activations.forward(pool, plugin, VersionTimeline.none());
        });
    }

    /**
     * Takes out of service what is signed with a revoked key: the version before takes its place, or none. For earlier periods
     * nothing does; what could not be loaded for them is tried again.
     */
    Future<Void> revoke(Order order) {
        return change("plugin.revoked", order, active -> revocations.steps(pool, active))
                .recover(failure -> RolloutProblems.isRefusal(failure)
                        ? change("plugin.revoked", order, active -> revocations.withoutSuccessors(pool, active))
                        : Future.failedFuture(failure))
                .mapEmpty();
    }

    /**
     * Takes a version out of service that cannot do its work, if it is still active: the last one before it that has not
     * failed itself takes its place. If there is none, nothing is changed.
     */
    Future<Withdrawn> withdraw(PluginVersion version, Order order) {
        return change(
                        "plugin.withdrawn",
                        order,
                        active -> active.active(version.id())
                                .filter(now -> now.sha256().equals(version.sha256()))
                                .map(now -> successors
                                        .of(pool, now)
                                        .map(Optional::stream)
                                        .map(Stream::toList))
                                .orElseGet(() -> Future.succeededFuture(List.of())))
                .map(done -> new Withdrawn(
                        done.changed(), done.steps().stream().findFirst().flatMap(Step::version), done.revision()));
    }

    /**
     * What came of taking a version out of service.
     *
     * @param changed false if it stays active, or was not active any more
     * @param active the version that took its place
     */
    record Withdrawn(boolean changed, Optional<StagedVersion> active, long revision) {}

    private Future<Outcome> one(String action, Order order, Function<DesiredState, Future<Step>> decision) {
        return change(action, order, active -> decision.apply(active).map(List::of))
                .map(this::outcome);
    }

    private Future<Done> change(String action, Order order, Function<DesiredState, Future<List<Step>>> decision) {
        return turns.next(() -> attempt(new Wanted(action, order, decision), TRIES));
    }

    /** A change as it was asked for. */
    private record Wanted(String action, Order order, Function<DesiredState, Future<List<Step>>> decision) {}

    /**
     * A change that was made.
     *
     * @param changed false if it was so already
     * @param trial what the latest trial came to
     */
    private record Done(
            List<Step> steps, DesiredState before, long revision, boolean changed, Optional<JsonObject> trial) {}

    private Future<Done> attempt(Wanted wanted, int triesLeft) {
        if (triesLeft == 0) {
            return Future.failedFuture(RolloutProblems.changedMeanwhile());
        }
        return following
                .followNow()
                .compose(followed -> following.problems().isEmpty()
                        ? wanted.decision().apply(node.active())
                        : Future.failedFuture(RolloutProblems.behind(following.problems())))
                .compose(steps -> prepared(wanted, steps, triesLeft));
    }

    private Future<Done> prepared(Wanted wanted, List<Step> steps, int triesLeft) {
        DesiredState base = node.active();
        DesiredState next = base.after(steps);
        return node.prepare(next).compose(preparation -> {
            if (preparation instanceof Preparation.Refused refused) {
                return refuse(wanted, steps, refused.problems());
            }
            // Another timeline may be all the same to load, and the same one give more than before.
            Optional<Candidate> candidate =
                    preparation instanceof Preparation.Ready ready ? Optional.of(ready.candidate()) : Optional.empty();
            if (steps.stream().allMatch(step -> step.timeline().isLike(base.timeline(step.plugin())))) {
                return candidate
                        .map(ready -> node.publish(ready, base))
                        .orElseGet(Future::succeededFuture)
                        .map(new Done(steps, base, base.revision(), false, Optional.empty()));
            }
            return admitted(wanted, candidate)
                    .compose(admitted -> tried(wanted, steps, candidate))
                    .compose(trial -> commit(wanted, steps, base, trial).map(revision -> new Tried(trial, revision)))
                    .recover(failure -> discard(candidate).transform(done -> Future.failedFuture(failure)))
                    .compose(made -> {
                        if (made.revision().isEmpty()) {
                            return discard(candidate).compose(done -> attempt(wanted, triesLeft - 1));
                        }
                        DesiredState reached = next.at(made.revision().get());
                        return candidate
                                .map(ready -> node.publish(ready, reached))
                                .orElseGet(() -> node.reached(reached))
                                .map(new Done(steps, base, reached.revision(), true, made.trial()));
                    });
        });
    }

    private Future<Void> discard(Optional<Candidate> candidate) {
        return candidate.map(node::discard).orElseGet(Future::succeededFuture);
    }

    /** What a trial came to, and under which number the change is recorded, if nobody else was faster. */
    private record Tried(Optional<JsonObject> trial, Optional<Long> revision) {}

    /** A rollback, and what the gateway does by itself, need no trial. */
    private Future<Optional<JsonObject>> tried(Wanted wanted, List<Step> steps, Optional<Candidate> candidate) {
        return wanted.action().equals(ACTIVATED)
                ? gate.admit(
                        steps.get(0).version().orElseThrow().sha256(),
                        candidate
                                .map(Candidate::catalogue)
                                .orElseGet(() -> host.timeline().latest().catalogue())
                                .id(),
                        wanted.order().acceptance())
                : Future.succeededFuture(Optional.empty());
    }

    /** What changes nothing that is loaded has nothing to lose. What the gateway does by itself is not held up by earlier periods. */
    private Future<Void> admitted(Wanted wanted, Optional<Candidate> candidate) {
        return candidate
                .map(ready -> (wanted.order().isOwn()
                                ? Future.<Void>succeededFuture()
                                : RolloutProblems.refuseLoss(ready))
                        .compose(kept -> wanted.order().allowDatasetChange()
                                ? Future.<Void>succeededFuture()
                                : datasets.admit(ready.base(), ready.next())))
                .orElseGet(Future::succeededFuture);
    }

    private Future<Optional<Long>> commit(
            Wanted wanted, List<Step> steps, DesiredState base, Optional<JsonObject> trial) {
        Order order = wanted.order();
        return pool.withTransaction(transaction -> activations
                .lock(transaction)
                .compose(locked -> activations.add(transaction, base.revision(), steps, order.actor(), order.reason()))
                .compose(revision -> revision.isEmpty()
                        ? Future.succeededFuture(revision)
                        : record(transaction, wanted, steps, base, revision.get(), trial)
                                .map(revision)));
    }

    private Future<Void> record(
            SqlConnection transaction,
            Wanted wanted,
            List<Step> steps,
            DesiredState base,
            long revision,
            Optional<JsonObject> trial) {
        Future<Void> all = Future.succeededFuture();
        for (Step step : steps) {
            JsonObject details = details(step)
                    .put("revision", revision)
                    .put("timeline", PluginJson.of(step.timeline()))
                    .put("reason", wanted.order().reason());
            base.active(step.plugin()).ifPresent(replaced -> details.put("replaced", replaced.version()));
            wanted.order().from().ifPresent(day -> details.put("from", day.toString()));
            trial.ifPresent(summary -> details.put("trial", summary));
            wanted.order().acceptance().ifPresent(why -> details.put("acceptance", why));
            all = all.compose(
                    done -> audit.append(transaction, wanted.order().actor(), wanted.action(), step.plugin(), details));
        }
        return all;
    }

    private Future<Done> refuse(Wanted wanted, List<Step> steps, List<Text> problems) {
        String actor = wanted.order().actor();
        return pool.withTransaction(transaction -> {
                    Future<Void> all = Future.succeededFuture();
                    for (Step step : steps) {
                        JsonObject details = details(step).put("problems", RolloutProblems.recorded(problems));
                        all = all.compose(
                                done -> audit.append(transaction, actor, "plugin.refused", step.plugin(), details));
                    }
                    return all;
                })
                .compose(recorded -> Future.failedFuture(RolloutProblems.refused(problems)));
    }

    private static JsonObject details(Step step) {
        JsonObject details = new JsonObject();
        step.version()
                .ifPresent(version -> details.put("version", version.version()).put("sha256", version.sha256()));
        return details;
    }

    private Outcome outcome(Done done) {
        Step step = done.steps().get(0);
        return new Outcome(
                step.plugin(),
                step.timeline(),
                done.before().active(step.plugin()),
                done.revision(),
                host.timeline().latest().catalogue().id(),
                done.changed(),
                done.trial());
    }
}
