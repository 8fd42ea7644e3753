package io.hegui.gateway.rollout;

import com.google.inject.Inject;
import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.plugin.Examination;
import io.hegui.gateway.plugin.PluginFile;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginSource;
import io.hegui.gateway.plugin.signature.Provenance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a plugin's file in: it is verified, kept in the database, and not active yet. */
final class Staging {
    private static final Logger log = LoggerFactory.getLogger(Staging.class);

    private final Vertx vertx;
    private final Pool pool;
    private final VersionStore versions;
    private final Activations activations;
    private final LocalCopies copies;
    private final PluginHost host;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Staging(
            Vertx vertx,
            Pool pool,
            VersionStore versions,
            Activations activations,
            LocalCopies copies,
            PluginHost host,
            AuditLog audit,
            Clock clock) {
        this.vertx = vertx;
        this.pool = pool;
        this.versions = versions;
        this.activations = activations;
        this.copies = copies;
        this.host = host;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A file as it was handed in.
     *
     * @param signature text of its .sig file
     */
    record Handed(String fileName, Buffer content, Optional<String> signature) {}

    /**
     * What was staged.
     *
     * @param isNew false if the very same file had been staged before
     */
    record Staged(StagedVersion version, boolean isNew) {}

    /** Fails with what {@link RolloutProblems} explains if it may not be taken in; nothing is changed then. */
    Future<Staged> stage(Handed handed, String actor, String reason) {
        return vertx.executeBlocking(() -> examine(handed), false).compose(examination -> {
            if (examination instanceof Examination.Refused refused) {
                log.warn("{} was not staged: {}", handed.fileName(), RolloutProblems.recorded(refused.problems()));
                return refuse(handed, actor, refused);
            }
            StagedVersion version = version(
                    ((Examination.Accepted) examination).file(),
                    handed.fileName(),
                    handed.signature(),
                    actor,
                    OffsetDateTime.now(clock),
                    reason);
            return pool.withTransaction(transaction ->
                    activations.lock(transaction).compose(locked -> add(transaction, version, handed.content())));
        });
    }

    /** Adds a version that was examined, unless it is there. */
    private Future<Staged> add(SqlConnection transaction, StagedVersion version, Buffer content) {
        return versions.find(transaction, version.plugin(), version.version()).compose(found -> {
            if (found.isPresent() && found.get().sha256().equals(version.sha256())) {
                return Future.succeededFuture(new Staged(found.get(), false));
            }
            if (found.isPresent() && !VersionOrder.isOpen(version.version())) {
                return Future.failedFuture(RolloutProblems.versionTaken(version, found.get()));
            }
            return keep(transaction, version, content)
                    .compose(added -> added
                            ? recordStaged(transaction, version).map(new Staged(version, true))
                            : versions.find(transaction, List.of(version.sha256()))
                                    .map(there -> new Staged(there.get(0), false)));
        });
    }

    /** False if the very same file is there already. */
    Future<Boolean> keep(SqlConnection transaction, StagedVersion version, Buffer content) {
        return versions.add(transaction, version, content);
    }

    /** Writes the audit event, which is the last thing that a transaction does. */
    Future<Void> recordStaged(SqlConnection transaction, StagedVersion version) {
        return audit.append(transaction, version.stagedBy(), "plugin.staged", version.plugin(), details(version));
    }

    static StagedVersion version(
            PluginFile file,
            String fileName,
            Optional<String> signature,
            String actor,
            OffsetDateTime at,
            String reason) {
        Optional<StagedVersion.SignedWith> key = file.provenance() instanceof Provenance.Signed signed
                ? Optional.of(new StagedVersion.SignedWith(
                        signed.key().publisher(), signed.key().id()))
                : Optional.empty();
        return new StagedVersion(
                file.plugin(),
                file.version(),
                file.sha256(),
                fileName,
                signature,
                file.provenance().toString(),
                key,
                actor,
                at,
                reason);
    }

    private Examination examine(Handed handed) {
        PluginSource source = copies.arrived(handed.fileName(), handed.content(), handed.signature());
        try {
            return host.examine(source);
        } finally {
            copies.remove(source);
        }
    }

    private Future<Staged> refuse(Handed handed, String actor, Examination.Refused refused) {
        JsonObject details = new JsonObject()
                .put("sha256", Hash.sha256(handed.content()))
                .put("problems", RolloutProblems.recorded(refused.problems()));
        return pool.withTransaction(
                        transaction -> audit.append(transaction, actor, "plugin.refused", handed.fileName(), details))
                .compose(recorded -> Future.failedFuture(RolloutProblems.refused(refused.problems())));
    }

    private static JsonObject details(StagedVersion version) {
        return new JsonObject()
                .put("version", version.version())
                .put("sha256", version.sha256())
                .put("file", version.fileName())
                .put("provenance", version.provenance())
                .put("reason", version.reason());
    }
}
