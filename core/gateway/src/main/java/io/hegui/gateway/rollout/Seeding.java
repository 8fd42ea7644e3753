package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.flow.Turns;
import io.hegui.gateway.plugin.Candidate;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginStartException;
import io.hegui.gateway.plugin.Preparation;
import io.hegui.gateway.run.Node;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a gateway does with plugins at its start: it takes in what is new in the plugins directory, and loads what is wanted. */
@Singleton
final class Seeding {
    private static final Logger log = LoggerFactory.getLogger(Seeding.class);
    /** As many gateways as that may start at one time with something new each. */
    private static final int TRIES = 10;

    private final Pool pool;
    private final PluginsDirectory directory;
    private final Activations activations;
    private final Staging staging;
    private final Revocations revocations;
    private final NodePlugins node;
    private final PluginHost host;
    private final AuditLog audit;
    private final Turns turns;
    private final Node self;

    @Inject
    Seeding(
            Pool pool,
            PluginsDirectory directory,
            Activations activations,
            Staging staging,
            Revocations revocations,
            NodePlugins node,
            PluginHost host,
            AuditLog audit,
            Turns turns,
            Node self) {
        this.pool = pool;
        this.directory = directory;
        this.activations = activations;
        this.staging = staging;
        this.revocations = revocations;
        this.node = node;
        this.host = host;
        this.audit = audit;
        this.turns = turns;
        this.self = self;
    }

    /** With the database. Fails with {@link PluginStartException} if what is wanted cannot be loaded. */
    Future<Void> start() {
        return turns.next(() -> attempt(TRIES));
    }

    /** Without: what was active here last, else what lies in the directory. */
    Future<Void> startAlone() {
        return directory
                .remembered()
                .compose(remembered -> remembered
                        .map(Future::succeededFuture)
                        .orElseGet(() -> directory
                                .all()
                                .map(offers -> DesiredState.none().after(firstSteps(offers)))))
                .compose(wanted -> wanted.plugins().isEmpty() ? nothing() : node.start(wanted));
    }

    private static List<Step> firstSteps(List<PluginsDirectory.Offer> offers) {
        return offers.stream()
                .map(offer ->
                        new Step(offer.version().plugin(), VersionTimeline.always(offer.version()), Optional.empty()))
                .toList();
    }

    private Future<Void> attempt(int triesLeft) {
        if (triesLeft == 0) {
            return Future.failedFuture(new IllegalStateException("the plugins are being changed all the time"));
        }
        return pool.withTransaction(activations::desired)
                .compose(desired -> directory
                        .offers(pool, desired)
                        .compose(offers -> steps(desired, offers).compose(steps -> take(desired, offers, steps))))
                .compose(done -> done ? Future.succeededFuture() : attempt(triesLeft - 1));
    }

    /** What has to change before the plugins can be loaded: the new ones come, and those of revoked keys go. */
    private Future<List<Step>> steps(DesiredState desired, List<PluginsDirectory.Offer> offers) {
        Future<List<Step>> steps = Future.succeededFuture(List.of());
        for (PluginsDirectory.Offer offer : offers) {
            steps = steps.compose(before -> activations
                    .forward(
                            pool,
                            offer.version().plugin(),
                            desired.timeline(offer.version().plugin()).continuedWith(offer.version()))
                    .map(step -> plus(before, List.of(step))));
        }
        return steps.compose(
                before -> revocations.steps(pool, desired.after(before)).map(revoked -> plus(before, revoked)));
    }

    private static List<Step> plus(List<Step> steps, List<Step> more) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** False if somebody else changed what is wanted meanwhile. */
    private Future<Boolean> take(DesiredState desired, List<PluginsDirectory.Offer> offers, List<Step> steps) {
        DesiredState wanted = desired.after(steps);
        if (wanted.plugins().isEmpty()) {
            return nothing();
        }
        if (!host.isStarted()) {
            return node.start(wanted)
                    .compose(started -> record(desired, offers, steps))
                    .compose(revision -> reached(wanted, revision));
        }
        return node.prepare(wanted).compose(preparation -> {
            if (preparation instanceof Preparation.Refused refused) {
                return Future.failedFuture(new PluginStartException(refused.problems()));
            }
            Optional<Candidate> candidate =
                    preparation instanceof Preparation.Ready ready ? Optional.of(ready.candidate()) : Optional.empty();
            return record(desired, offers, steps)
                    .recover(failure -> discard(candidate).transform(done -> Future.failedFuture(failure)))
                    .compose(revision -> {
                        if (revision.isEmpty()) {
                            return discard(candidate).map(false);
                        }
                        return candidate
                                .map(ready -> node.publish(ready, wanted.at(revision.get()))
                                        .map(true))
                                .orElseGet(() -> reached(wanted, revision));
                    });
        });
    }

    private Future<Void> discard(Optional<Candidate> candidate) {
        return candidate.map(node::discard).orElseGet(Future::succeededFuture);
    }

    private Future<Boolean> reached(DesiredState wanted, Optional<Long> revision) {
        return revision.isEmpty()
                ? Future.succeededFuture(false)
                : node.reached(wanted.at(revision.get())).map(true);
    }

    /** The revision that was come to; empty if somebody else was faster. */
    private Future<Optional<Long>> record(DesiredState desired, List<PluginsDirectory.Offer> offers, List<Step> steps) {
        if (steps.isEmpty()) {
            return Future.succeededFuture(Optional.of(desired.revision()));
        }
        return pool.withTransaction(transaction -> activations
                .lock(transaction)
                .compose(locked -> keep(transaction, offers))
                .compose(kept ->
                        activations.add(transaction, desired.revision(), steps, self.id(), PluginsDirectory.REASON))
                .compose(revision -> revision.isEmpty()
                        ? Future.succeededFuture(revision)
                        : audited(transaction, offers, desired, steps, revision.get())
                                .map(revision)));
    }

    private Future<Void> keep(SqlConnection transaction, List<PluginsDirectory.Offer> offers) {
        Future<Void> all = Future.succeededFuture();
        for (PluginsDirectory.Offer offer : offers) {
            all = all.compose(done -> staging.keep(transaction, offer.version(), offer.content()))
                    .mapEmpty();
        }
        return all;
    }

    private Future<Void> audited(
            SqlConnection transaction,
            List<PluginsDirectory.Offer> offers,
            DesiredState desired,
            List<Step> steps,
            long revision) {
        Future<Void> all = Future.succeededFuture();
        for (PluginsDirectory.Offer offer : offers) {
            all = all.compose(done -> staging.recordStaged(transaction, offer.version()));
        }
        for (Step step : steps) {
            JsonObject details =
                    new JsonObject().put("revision", revision).put("timeline", PluginJson.of(step.timeline()));
            step.version()
                    .ifPresent(
                            version -> details.put("version", version.version()).put("sha256", version.sha256()));
            desired.active(step.plugin()).ifPresent(before -> details.put("replaced", before.version()));
            boolean offered = offers.stream().anyMatch(offer -> step.version().equals(Optional.of(offer.version())));
            String action = offered ? "plugin.activated" : "plugin.revoked";
            details.put("reason", offered ? PluginsDirectory.REASON : KeyWatch.REASON);
            all = all.compose(done -> audit.append(transaction, self.id(), action, step.plugin(), details));
            log.info("{} at the start: {}", action, details);
        }
        return all;
    }

    private <T> Future<T> nothing() {
        return Future.failedFuture(
                new PluginStartException(List.of(RolloutRefusals.NO_PLUGINS.with(directory.path()))));
    }
}
