package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.reference.ReferenceException;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.flow.Turns;
import io.hegui.gateway.plugin.Preparation;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes in changes of parameters, calendar, register and settings, as a new edition that is tried and not in force. */
final class ReferenceStaging {
    private final Vertx vertx;
    private final Pool pool;
    private final VersionStore versions;
    private final Staging staging;
    private final Activations activations;
    private final Following following;
    private final NodePlugins node;
    private final AuditLog audit;
    private final Turns turns;
    private final Clock clock;
    private final GatewayConfig config;

    @Inject
    ReferenceStaging(
            Vertx vertx,
            Pool pool,
            VersionStore versions,
            Staging staging,
            Activations activations,
            Following following,
            NodePlugins node,
            AuditLog audit,
            Turns turns,
            Clock clock,
            GatewayConfig config) {
        this.vertx = vertx;
        this.pool = pool;
        this.versions = versions;
        this.staging = staging;
        this.activations = activations;
        this.following = following;
        this.node = node;
        this.audit = audit;
        this.turns = turns;
        this.clock = clock;
        this.config = config;
    }

    /**
     * A change as it was handed in.
     *
     * @param files those that are new or take the place of others, by name
     * @param removed names of those that go
     */
    record Handed(String version, Map<String, byte[]> files, Set<String> removed) {
        Handed {
            files = Map.copyOf(files);
            removed = Set.copyOf(removed);
        }
    }

    /** @param difference to what is in force, by file */
    record Staged(StagedVersion version, JsonArray difference) {}

    /** What is in force, file by file. */
    Future<SortedMap<String, byte[]>> inForce() {
        return node.active()
                .active(ReferenceEdition.ID)
                .map(edition -> versions.content(pool, edition.sha256())
                        .map(content -> ReferenceEdition.unpack(content.getBytes())))
                .orElseGet(() -> vertx.executeBlocking(() -> ReferenceData.files(config.referenceDirectory()), false));
    }

    /** Fails with what {@link RolloutProblems} explains if it may not be taken in; nothing is changed then. */
    Future<Staged> stage(Handed handed, String actor, String reason) {
        return turns.next(() -> following
                .followNow()
                .compose(followed -> following.problems().isEmpty()
                        ? inForce()
                        : Future.failedFuture(RolloutProblems.behind(following.problems())))
                .compose(before -> {
                    SortedMap<String, byte[]> after = merged(before, handed);
                    JsonArray difference = ReferenceDifference.between(before, after);
                    if (difference.isEmpty()) {
                        return Future.failedFuture(
                                RolloutProblems.refused(List.of(RolloutRefusals.CHANGES_NOTHING.with())));
                    }
                    return tried(after)
                            .compose(fits -> keep(handed.version(), after, difference, actor, reason))
                            .map(version -> new Staged(version, difference));
                }));
    }

    private static SortedMap<String, byte[]> merged(SortedMap<String, byte[]> before, Handed handed) {
        SortedMap<String, byte[]> after = new TreeMap<>(before);
        for (String name : handed.removed()) {
            if (after.remove(name) == null) {
                throw RolloutProblems.refused(List.of(RolloutRefusals.NOT_THERE.with(name)));
            }
        }
        for (String name : handed.files().keySet()) {
            if (!ReferenceData.isFile(name)) {
                throw RolloutProblems.refused(List.of(RolloutRefusals.OTHER_NAME.with(name)));
            }
        }
        after.putAll(handed.files());
        return after;
    }

    /** All plugins, those of earlier periods too, are loaded with it and prove their examples; then they are unloaded again. */
    private Future<Void> tried(SortedMap<String, byte[]> files) {
        return vertx.executeBlocking(() -> ReferenceData.of(files), false)
                .compose(reference -> node.prepare(node.active(), reference))
                .recover(failure -> failure instanceof ReferenceException wrong
                        ? Future.failedFuture(RolloutProblems.refused(List.of(wrong.why())))
                        : Future.failedFuture(failure))
                .compose(preparation -> {
                    if (preparation instanceof Preparation.Refused refused) {
                        return Future.failedFuture(RolloutProblems.refused(refused.problems()));
                    }
                    return preparation instanceof Preparation.Ready ready
                            ? RolloutProblems.refuseLoss(ready.candidate())
                                    .eventually(() -> node.discard(ready.candidate()))
                            : Future.succeededFuture();
                });
    }

    private Future<StagedVersion> keep(
            String number, SortedMap<String, byte[]> files, JsonArray difference, String actor, String reason) {
        Buffer content = ReferenceEdition.pack(files);
        StagedVersion version = new StagedVersion(
                ReferenceEdition.ID,
                number,
                Hash.sha256(content),
                ReferenceEdition.ID + "-" + number + ".zip",
                Optional.empty(),
                "from an operator",
                Optional.empty(),
                actor,
                OffsetDateTime.now(clock),
                reason);
        return pool.withTransaction(transaction -> activations
                .lock(transaction)
                .compose(locked -> versions.find(transaction, ReferenceEdition.ID, number))
                .compose(found -> found.isPresent()
                        ? Future.failedFuture(RolloutProblems.versionTaken(version, found.get()))
                        : staging.keep(transaction, version, content))
                .compose(added -> added
                        ? audit.append(
                                transaction, actor, "plugin.staged", ReferenceEdition.ID, details(version, difference))
                        : Future.failedFuture(RolloutProblems.refused(List.of(RolloutRefusals.SAME_EDITION.with()))))
                .map(version));
    }

    private static JsonObject details(StagedVersion version, JsonArray difference) {
        return new JsonObject()
                .put("version", version.version())
                .put("sha256", version.sha256())
                .put("reason", version.reason())
                .put("difference", difference);
    }
}
