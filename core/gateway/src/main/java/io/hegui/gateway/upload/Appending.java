package io.hegui.gateway.upload;

import com.google.inject.Inject;
import io.hegui.gateway.http.HeldBody;
import io.hegui.gateway.submission.BodiesUnderWay;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/** Takes the body of a request into an upload, and files the upload when that makes it whole. */
final class Appending {
    /** Error code of HTTP/2: the stream is no longer wanted. On HTTP/1.1 the connection is closed. */
    private static final long CANCEL = 8;

    private final UploadTurn turn;
    private final UploadParts parts;
    private final UploadFiling filing;
    private final BodiesUnderWay bodies;

    @Inject
    Appending(UploadTurn turn, UploadParts parts, UploadFiling filing, BodiesUnderWay bodies) {
        this.turn = turn;
        this.parts = parts;
        this.filing = filing;
        this.bodies = bodies;
    }

    /**
     * Appends. What arrived before a connection broke is kept, unless there was a checksum to compare it with.
     *
     * @param from where the client goes on
     * @return where the upload stands now
     */
    Future<Long> append(RoutingContext context, UUID id, HeldBody body, long from, Optional<UploadChecksum> checksum) {
        return bodies.admit(() -> turn.take(
                id,
                cutOff(context, body),
                (upload, hold) -> transferred(context.request(), upload, hold, body, from, checksum)
                        .compose(offset -> offset == upload.length() && !upload.filed()
                                ? filing.file(upload).map(offset)
                                : Future.succeededFuture(offset))));
    }

    private Future<Long> transferred(
            HttpServerRequest request,
            Upload upload,
            UploadLocks.Hold hold,
            HeldBody body,
            long from,
            Optional<UploadChecksum> checksum) {
        if (upload.sha256().isPresent()) {
            return from == upload.length()
                    ? nothingMore(request, upload, body)
                    : Future.failedFuture(new OffsetConflictException(from, upload.length()));
        }
        return parts.append(upload, from, checksum, hold::heard).compose(writer -> {
            goAhead(request);
            return writer.settle(body.to(writer).onComplete(done -> hold.listensNoMore()));
        });
    }

    private static void goAhead(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    /** A client that never got the last answer may ask again. */
    private static Future<Long> nothingMore(HttpServerRequest request, Upload upload, HeldBody body) {
        String announced = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                .orElse("0");
        if (!announced.equals("0")) {
            return Future.failedFuture(UploadProblems.tooLong(upload.length()));
        }
        goAhead(request);
        body.release();
        return Future.succeededFuture(upload.length());
    }

    private static Runnable cutOff(RoutingContext context, HeldBody body) {
        Context own = context.vertx().getOrCreateContext();
        return () -> own.runOnContext(ignored -> {
            body.breakOff();
            context.response().reset(CANCEL);
        });
    }
}
