package io.hegui.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.Pipe;
import io.vertx.core.streams.WriteStream;
import java.util.Optional;

/**
 * The body of a request, held back from the first moment, so that nothing of it is lost while a database is asked, and
 * neither is the news that the client has gone: that is told once, and only to who listens.
 */
public final class HeldBody {
    private final HttpServerResponse response;
    private final Optional<Pipe<Buffer>> pipe;
    private boolean brokenOff;
    private boolean over;

    private HeldBody(HttpServerResponse response, Optional<Pipe<Buffer>> pipe) {
        this.response = response;
        this.pipe = pipe;
    }

    /** To be called before the handler returns. */
    public static HeldBody of(HttpServerRequest request) {
        boolean over = request.isEnded() || request.response().closed();
        return new HeldBody(request.response(), over ? Optional.empty() : Optional.of(request.pipe()));
    }

    /** The body of a request that is not looked at. */
    public static HeldBody none(HttpServerRequest request) {
        return new HeldBody(request.response(), Optional.empty());
    }

    /**
     * Passes it on. The target is not ended.
     *
     * @return fails with {@link HttpClosedException} if the client goes before the end, or has gone; or with what the
     *     target fails with
     */
    public Future<Void> to(WriteStream<Buffer> target) {
        return Future.<Void>succeededFuture()
                .compose(now -> pipe.map(held -> held.endOnComplete(false).to(target))
                        .orElse(gone() ? Future.failedFuture(closed()) : Future.succeededFuture()))
                .onComplete(done -> over = true)
                .recover(failure -> Future.failedFuture(gone() ? closed() : failure));
    }

    private boolean gone() {
        return brokenOff || response.closed();
    }

    private static HttpClosedException closed() {
        return new HttpClosedException("the client has gone");
    }

    /** Ends the transfer, as if the client had gone; on the request's own event loop. */
    public void breakOff() {
        brokenOff = true;
        release();
    }

    /** Lets go of what nobody wants; of a body that has been passed on, nothing is left. */
    public void release() {
        if (!over) {
            pipe.ifPresent(Pipe::close);
        }
    }
}
