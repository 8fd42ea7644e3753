package io.hegui.gateway.finding;

import com.google.inject.Inject;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.flow.Repeat;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.submission.Spool;
import io.hegui.gateway.submission.Submission;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.zip.GZIPInputStream;

/** Sends all findings of a filing, read from the file beside it no faster than the client takes them. */
final class FindingsExport {
    private static final int LINES_AT_ONCE = 500;

    private final FindingCodec codec = new FindingCodec();
    private final Vertx vertx;
    private final Spool spool;

    @Inject
    FindingsExport(Vertx vertx, Spool spool) {
        this.vertx = vertx;
        this.spool = spool;
    }

    Future<Void> send(
            HttpServerResponse response, Submission submission, ExportFormat format, FindingRenderer renderer) {
        return open(submission).compose(lines -> {
            response.putHeader(HttpHeaders.CONTENT_TYPE, format.mediaType() + "; charset=utf-8")
                    .putHeader(
                            "Content-Disposition",
                            "attachment; filename=\"findings-" + submission.id() + "." + format.extension() + "\"")
                    .setChunked(true);
            return response.write(format.header(renderer))
                    .compose(sent -> rest(response, lines, format, renderer))
                    .eventually(() -> vertx.executeBlocking(
                            () -> {
                                lines.close();
                                return null;
                            },
                            false))
                    .compose(sent -> response.end());
        });
    }

    private Future<BufferedReader> open(Submission submission) {
        return vertx.executeBlocking(
                        () -> new BufferedReader(new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(spool.findingsPath(submission)), 1 << 16),
                                StandardCharsets.UTF_8)),
                        false)
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

    private Future<Void> rest(
            HttpServerResponse response, BufferedReader lines, ExportFormat format, FindingRenderer renderer) {
        return Repeat.from(
                        true,
                        more -> !more,
                        more -> vertx.executeBlocking(() -> next(lines, format, renderer), false)
                                .compose(text -> text.isEmpty()
                                        ? Future.succeededFuture(false)
                                        : response.write(text)
                                                .compose(sent -> drained(response))
                                                .map(true)))
                .mapEmpty();
    }

    private String next(BufferedReader lines, ExportFormat format, FindingRenderer renderer) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES_AT_ONCE; i++) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            text.append(format.line(renderer, codec.decode(line)));
        }
        return text.toString();
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
