package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.submission.FileDeclaration;
import io.hegui.gateway.submission.Intake;
import io.hegui.gateway.submission.IntakeReader;
import io.hegui.gateway.submission.IntakeReader.FileClaims;
import io.hegui.gateway.submission.Reception;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** Takes files in piece by piece; a whole one goes through the same door as a file that came in one piece. */
public final class Uploads {
    private final Vertx vertx;
    private final UploadStore store;
    private final IntakeReader reader;
    private final Reception reception;
    private final Clock clock;
    private final Duration expiry;
    private final int limit;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    @Inject
    Uploads(
            Vertx vertx,
            UploadStore store,
            IntakeReader reader,
            Reception reception,
            Clock clock,
            GatewayConfig config) {
        this.vertx = vertx;
        this.store = store;
        this.reader = reader;
        this.reception = reception;
        this.clock = clock;
        this.expiry = config.submission().uploadExpiry();
        this.limit = config.submission().uploadLimit();
    }

    /** An upload and how much of it has arrived. */
    record Arrived(Upload upload, long offset) {
        boolean isWhole() {
            return offset == upload.length();
        }
    }

    long maxBytes() {
        return reception.maxBytes();
    }

    /** Begins an upload, after everything has been checked that would be checked at its end. */
    Future<Arrived> begin(Principal principal, long length, UploadMetadata metadata) {
        return intake(principal, metadata, Optional.empty())
                .compose(intake -> blocking(() -> {
                    String institution = intake.institution().id().code();
                    long open = store.all().stream()
                            .filter(other -> other.institution().equals(institution)
                                    && other.submission().isEmpty())
                            .count();
                    if (open >= limit) {
                        throw TusProblems.tooMany(limit);
                    }
                    Upload upload = new Upload(
                            UUID.randomUUID(),
                            institution,
                            principal.subject(),
                            length,
                            metadata,
                            clock.instant().plus(expiry),
                            Optional.empty(),
                            Optional.empty());
                    store.create(upload);
                    return new Arrived(upload, 0);
                }))
                .compose(begun -> length == 0 ? finish(begun) : Future.succeededFuture(begun));
    }

    /** The upload, finished if it is whole; fails with a problem if there is none for that caller. */
    Future<Arrived> find(Principal principal, UUID id) {
        return look(principal, id)
                .compose(found -> found.isWhole() && !busy.contains(id)
                        // whoever asks next finishes what a broken connection or a restart has left
                        ? finish(found).otherwise(found)
                        : Future.succeededFuture(found));
    }

    /**
     * Adds a piece. What arrives before a connection breaks is kept, unless a checksum was to prove it.
     *
     * @param offset where the client believes that it goes on
     */
    Future<Arrived> append(
            Principal principal, UUID id, long offset, ReadStream<Buffer> body, Optional<Checksum> checksum) {
        if (!busy.add(id)) {
            return Future.failedFuture(TusProblems.locked());
        }
        return look(principal, id)
                .compose(found -> found.offset() == offset
                        ? write(found, body, checksum)
                        : Future.failedFuture(TusProblems.offset(found.offset(), offset)))
                .compose(now -> now.isWhole() ? finish(now) : Future.succeededFuture(now))
                .onComplete(done -> busy.remove(id));
    }

    /** Ends an upload and forgets what arrived; what has become a submission stays one. */
    Future<Void> terminate(Principal principal, UUID id) {
        if (!busy.add(id)) {
            return Future.failedFuture(TusProblems.locked());
        }
        return look(principal, id)
                .compose(found -> blocking(() -> {
                    store.remove(id);
                    return found;
                }))
                .onComplete(done -> busy.remove(id))
                .mapEmpty();
    }

    /** Removes uploads whose time is over; how many. */
    public Future<Integer> expire() {
        return blocking(() -> {
            int removed = 0;
            for (Upload upload : store.all()) {
                if (upload.expiresAt().isBefore(clock.instant()) && busy.add(upload.id())) {
                    try {
                        store.remove(upload.id());
                        removed++;
                    } finally {
                        busy.remove(upload.id());
                    }
                }
            }
            return removed;
        });
    }

    private Future<Arrived> look(Principal principal, UUID id) {
        return blocking(() -> {
            Upload upload = store.find(id)
                    .filter(found -> principal
                            .institution()
                            .filter(found.institution()::equals)
                            .isPresent())
                    .orElseThrow(TusProblems::unknown);
            if (upload.expiresAt().isBefore(clock.instant())) {
                throw TusProblems.expired();
            }
            return new Arrived(upload, store.offset(upload));
        });
    }

    private Future<Arrived> write(Arrived before, ReadStream<Buffer> body, Optional<Checksum> checksum) {
        Upload upload = before.upload();
        return vertx.fileSystem()
                .open(
                        store.data(upload.id()).toString(),
                        new OpenOptions().setAppend(true).setWrite(true).setCreate(false))
                .compose(file -> {
                    PieceStream piece = new PieceStream(file, upload.length() - before.offset(), checksum);
                    return body.pipe()
                            .endOnComplete(false)
                            .endOnFailure(false)
                            .to(piece)
                            .eventually(() -> file.close())
                            .transform(done -> settle(before, checksum, done.succeeded())
                                    .compose(now -> done.succeeded()
                                            ? Future.succeededFuture(now)
                                            : Future.failedFuture(done.cause())));
                });
    }

    private Future<Arrived> settle(Arrived before, Optional<Checksum> checksum, boolean complete) {
        Upload upload = before.upload();
        return blocking(() -> {
            long arrived = store.settle(upload);
            if (arrived > upload.length()
                    || (checksum.isPresent() && !(complete && checksum.get().isRight()))) {
                store.truncate(upload, before.offset());
                if (arrived <= upload.length() && complete) {
                    throw TusProblems.checksum();
                }
                return before;
            }
            return new Arrived(upload, arrived);
        });
    }

    private Future<Arrived> finish(Arrived whole) {
        Upload upload = whole.upload();
        if (upload.submission().isPresent()) {
            return Future.succeededFuture(whole);
        }
        Principal principal = new Principal(upload.client(), Role.INSTITUTION, Optional.of(upload.institution()));
        return intake(principal, upload.metadata(), Optional.of("upload-" + upload.id()))
                .compose(intake -> blocking(() -> store.whole(upload)).compose(file -> reception.take(intake, file)))
                .compose(answer -> blocking(() -> {
                    Upload finished = upload.become(answer.getString("id"), answer.getString("receipt"));
                    store.finished(finished);
                    return new Arrived(finished, finished.length());
                }));
    }

    /** @param key under which the upload becomes one submission, however often that is tried */
    private Future<Intake> intake(Principal principal, UploadMetadata metadata, Optional<String> key) {
        return reader.read(
                principal,
                metadata::value,
                () -> new FileClaims(
                        metadata.value("sha256"),
                        FileDeclaration.of(
                                metadata.value("filetype").orElse(""),
                                "",
                                metadata.value("filename").orElse("")),
                        key));
    }

    private <T> Future<T> blocking(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
