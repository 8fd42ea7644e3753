package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.database.StoredTime;
import io.hegui.gateway.http.HeldBody;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.submission.Admission;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** {@code POST /uploads}: begins an upload, once it is clear that the filing may be taken. */
final class CreateHandler implements Handler<RoutingContext> {
    private final Database database;
    private final Admission admission;
    private final Uploads uploads;
    private final UploadParts parts;
    private final Appending appending;
    private final Clock clock;
    private final Duration expiry;
    private final int most;

    @Inject
    CreateHandler(
            Database database,
            Admission admission,
            Uploads uploads,
            UploadParts parts,
            Appending appending,
            Clock clock,
            GatewayConfig config) {
        this.database = database;
        this.admission = admission;
        this.uploads = uploads;
        this.parts = parts;
        this.appending = appending;
        this.clock = clock;
        this.expiry = config.submission().uploadExpiry();
        this.most = config.submission().uploadLimit();
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean withBody = UploadRequest.carriesPart(request);
        HeldBody body = withBody ? HeldBody.of(request) : HeldBody.none(request);
        Future.succeededFuture()
                .compose(now -> announced(context, withBody))
                .compose(upload -> begun(upload)
                        .compose(done -> withBody || upload.length() == 0
                                ? filled(context, upload, body)
                                : Future.succeededFuture(0L))
                        .onSuccess(offset -> {
                            UploadAnswer.standing(context.response(), upload, offset)
                                    .putHeader(HttpHeaders.LOCATION, UploadAnswer.location(upload.id()))
                                    .setStatusCode(201)
                                    .end();
                        }))
                .onFailure(failure -> {
                    body.release();
                    UploadAnswer.failure(context, failure);
                });
    }

    private Future<Upload> announced(RoutingContext context, boolean withBody) {
        Principal principal = Access.require(context, Role.INSTITUTION);
        HttpServerRequest request = context.request();
        if (!withBody && UploadRequest.announcesBody(request)) {
            throw UploadProblems.contentType();
        }
        long length = UploadRequest.length(request);
        UploadMetadata metadata = UploadMetadata.parse(
                Optional.ofNullable(request.getHeader(Tus.METADATA)).orElse(""));
        Instant now = StoredTime.now(clock).toInstant();
        Upload upload = new Upload(
                UUID.randomUUID(),
                principal.institution().orElseThrow(),
                principal.subject(),
                metadata.announced(),
                metadata.header(),
                length,
                Optional.empty(),
                now,
                now.plus(expiry),
                false);
        return admission
                .admit(upload.institution(), upload.client(), upload.announced())
                .compose(intake -> admission.room(length))
                .map(upload);
    }

    private Future<Void> begun(Upload upload) {
        return database.pool()
                .withTransaction(transaction -> uploads.add(transaction, upload, most))
                .compose(added -> added
                        ? parts.create(upload.id()).recover(failure -> withdrawn(upload, failure))
                        : Future.failedFuture(UploadProblems.tooMany(most)));
    }

    private Future<Long> filled(RoutingContext context, Upload upload, HeldBody body) {
        return Future.succeededFuture()
                .compose(now ->
                        appending.append(context, upload.id(), body, 0, UploadRequest.checksum(context.request())))
                .recover(failure -> withdrawn(upload, failure));
    }

    /** The client does not know yet where the upload is: so there is none. */
    private <T> Future<T> withdrawn(Upload upload, Throwable failure) {
        return uploads.remove(database.pool(), upload.id())
                .eventually(() -> parts.discard(upload.id()))
                .transform(gone -> Future.failedFuture(failure));
    }
}
