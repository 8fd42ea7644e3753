package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.flow.Repeat;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.submission.Spool;
import io.hegui.gateway.submission.Submission;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.NoSuchFileException;

/** Sends all findings of a filing, read from the file beside it no faster than the client takes them. */
final class FindingsExport {
    /** Bytes that may wait for the client: the next lines are there when it has taken half of them. */
    private static final int WAITING = 1 << 19;

    private final Vertx vertx;
    private final Spool spool;

    @Inject
    FindingsExport(Vertx vertx, Spool spool) {
        this.vertx = vertx;
        this.spool = spool;
    }

    Future<Void> send(
            HttpServerResponse response, Submission submission, ExportFormat format, FindingRenderer renderer) {
        return open(submission).compose(frames -> {
            response.putHeader(HttpHeaders.CONTENT_TYPE, format.mediaType() + "; charset=utf-8")
                    .putHeader(
                            "Content-Disposition",
                            "attachment; filename=\"findings-" + submission.id() + "." + format.extension() + "\"")
                    .setChunked(true)
                    .setWriteQueueMaxSize(WAITING);
            LinesAhead lines = new LinesAhead(vertx, frames, format, renderer);
            return response.write(format.header(renderer))
                    .compose(sent -> rest(response, lines))
                    .eventually(lines::stopped)
                    .eventually(() -> vertx.executeBlocking(
                            () -> {
                                frames.close();
                                return null;
                            },
                            false))
                    .compose(sent -> response.end());
        });
    }

    private Future<FrameReader> open(Submission submission) {
        return vertx.executeBlocking(() -> new FrameReader(spool.findingsPath(submission)), false)
                .recover(
                        failure -> Future.failedFuture(failure instanceof NoSuchFileException ? notJudged() : failure));
    }

    private static ProblemException notJudged() {
        return new ProblemException(
                409,
                "not-judged",
                Text.of("没有校验结果", "No findings"),
                Text.of(
                        "这份报送未能完成校验，没有可导出的结果；原因见报送的 failures。",
                        "The filing could not be judged, so there is nothing to export; see its failures."));
    }

    private static Future<Void> rest(HttpServerResponse response, LinesAhead lines) {
        return Repeat.from(
                        true,
                        more -> !more,
                        more -> lines.next()
                                .compose(text -> text.isEmpty()
                                        ? Future.succeededFuture(false)
                                        : write(response, text.get()).map(true)))
                .mapEmpty();
    }

    /** Completes when more may be written. */
    private static Future<Void> write(HttpServerResponse response, Buffer text) {
        Future<Void> written = response.write(text);
        return written.isComplete() ? written : drained(response);
    }

    private static Future<Void> drained(HttpServerResponse response) {
        if (!response.writeQueueFull()) {
            return Future.succeededFuture();
        }
        Promise<Void> promise = Promise.promise();
        response.drainHandler(drained -> promise.tryComplete());
        response.exceptionHandler(promise::tryFail);
        response.closeHandler(closed -> promise.tryFail("the client is gone"));
        return promise.future();
    }
}
