package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.HeldBody;
import io.hegui.gateway.run.ArrivingFiling;
import io.hegui.gateway.run.ProvisionalRuns;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a filing in: its body to disk, its rows in one transaction that is committed only after that, and only then the
 * receipt. What is answered is durable; what fails leaves nothing behind.
 */
final class Reception {
    /** Bytes that a disk takes so soon that a connection to the database may be held meanwhile. */
    private static final long FLUSHED_SOON = 1 << 20;

    private final Database database;
    private final Spool spool;
    private final IdempotentRequests idempotentRequests;
    private final ProvisionalRuns provisional;
    private final Registration registration;
    private final long maxBytes;

    @Inject
    Reception(
            Database database,
            Spool spool,
            IdempotentRequests idempotentRequests,
            ProvisionalRuns provisional,
            Registration registration,
            GatewayConfig config) {
        this.database = database;
        this.spool = spool;
        this.idempotentRequests = idempotentRequests;
        this.provisional = provisional;
        this.registration = registration;
        this.maxBytes = config.submission().maxBytes();
    }

    /**
     * Takes in what a request carries; it may be judged meanwhile.
     *
     * @param announcedBytes size the client announces, 0 if it does not
     * @return what the client is told: id, state {@code QUEUED}, hash and receipt; fails with
     *     {@link TooLargeException}, {@link DigestMismatchException}, {@link KeyReusedException}, or whatever disk or
     *     database fail with
     */
    Future<JsonObject> receive(Intake intake, long announcedBytes, HeldBody body) {
        UUID id = UUID.randomUUID();
        ArrivingFiling arriving =
                provisional.expect(id, intake.filing(), intake.test(), intake.declared(), announcedBytes);
        return spool.receive(body, maxBytes, arriving::reached)
                .compose(received -> wanted(intake, received.file())
                        .recover(failure -> discard(received, failure))
                        .compose(answer -> answer.isPresent()
                                ? spool.discard(received).map(answer.get())
                                : register(intake, received, id, arriving)))
                // Nothing happens here to what is on record by now.
                .onComplete(done -> arriving.refused());
    }

    /** Fails if the file is not the announced one; what was answered if it was sent before. */
    private Future<Optional<JsonObject>> wanted(Intake intake, SpooledFile file) {
        return intake.digest().isEmpty() || intake.digest().get().equals(file.sha256())
                ? known(intake, file)
                : Future.failedFuture(
                        new DigestMismatchException(intake.digest().get(), file.sha256()));
    }

    /** A small file reaches the disk while its rows are written. They are committed after it in any case. */
    private Future<JsonObject> register(Intake intake, ReceivedFile received, UUID id, ArrivingFiling arriving) {
        SpooledFile file = received.file();
        Future<Path> kept = spool.keep(received, id);
        Future<Path> first = file.bytes() > FLUSHED_SOON ? kept : Future.succeededFuture(file.path());
        return first.compose(path ->
                        registration.register(intake, file, id, transaction -> kept.mapEmpty(), arriving::start))
                .recover(failure -> kept.transform(done -> {
                    if (done.failed()) {
                        return discard(received, done.cause());
                    }
                    return failure instanceof KeyTakenException
                            ? spool.discard(done.result())
                                    .compose(gone -> known(intake, file))
                                    .map(Optional::orElseThrow)
                            // The commit may have happened all the same: whether the file has a row is for the
                            // janitor to find out, once the database can be asked.
                            : Future.failedFuture(failure);
                }));
    }

    private Future<Optional<JsonObject>> known(Intake intake, SpooledFile file) {
        if (intake.idempotencyKey().isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        String key = intake.idempotencyKey().get();
        return idempotentRequests
                .find(database.pool(), intake.institution().id().code(), key)
                .compose(found -> {
                    if (found.isEmpty()) {
                        return Future.succeededFuture(Optional.<JsonObject>empty());
                    }
                    if (!found.get().requestHash().equals(intake.hashWith(file))) {
                        return Future.failedFuture(new KeyReusedException(key));
                    }
                    return Future.succeededFuture(Optional.of(found.get().body()));
                });
    }

    private <T> Future<T> discard(ReceivedFile file, Throwable failure) {
        return spool.discard(file).transform(done -> Future.failedFuture(failure));
    }
}
