package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.run.Decisions;
import io.hegui.gateway.run.RunQueue;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code POST /submissions}: streams the body to the spool and answers once the filing is durable; with
 * {@code Prefer: wait=SECONDS} it answers with the verdict if that comes in time.
 */
final class ReceiveHandler implements Handler<RoutingContext> {
    /** Each upload holds a file and a buffer; beyond this many at once clients are asked to come back. */
    private static final int MOST_AT_ONCE = 512;

    private final IntakeReader reader;
    private final Reception reception;
    private final Decisions decisions;
    private final Submissions submissions;
    private final Database database;
    private final RunQueue queue;
    private final int queueLimit;
    private final Duration longestWait;
    private final AtomicInteger underWay = new AtomicInteger();

    @Inject
    ReceiveHandler(
            IntakeReader reader,
            Reception reception,
            Decisions decisions,
            Submissions submissions,
            Database database,
            RunQueue queue,
            GatewayConfig config) {
        this.reader = reader;
        this.reception = reception;
        this.decisions = decisions;
        this.submissions = submissions;
        this.database = database;
        this.queue = queue;
        this.queueLimit = config.run().queueLimit();
        this.longestWait = config.submission().waitLimit();
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.pause();
        if (underWay.incrementAndGet() > MOST_AT_ONCE) {
            underWay.decrementAndGet();
            context.fail(SubmissionProblems.tooBusy());
            return;
        }
        admit(context)
                .compose(intake -> reception.receive(intake, request))
                .onComplete(done -> underWay.decrementAndGet())
                .onSuccess(answer -> answer(context, answer))
                .onFailure(failure -> context.fail(SubmissionProblems.of(failure)));
    }

    private Future<Intake> admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            return reader.read(context)
                    .compose(intake -> announcesTooMuch(request)
                            ? Future.failedFuture(new TooLargeException(reception.maxBytes()))
                            : queue.isFull(database.pool(), queueLimit)
                                    .compose(full -> full
                                            ? Future.failedFuture(SubmissionProblems.tooBusy())
                                            : Future.succeededFuture(intake)))
                    .onSuccess(intake -> {
                        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                            context.response().writeContinue();
                        }
                    });
        } catch (ProblemException e) {
            return Future.failedFuture(e);
        }
    }

    private boolean announcesTooMuch(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > reception.maxBytes();
    }

    private void answer(RoutingContext context, JsonObject answer) {
        UUID id = UUID.fromString(answer.getString("id"));
        context.response().putHeader(HttpHeaders.LOCATION, "/api/v1/submissions/" + id);
        Optional<Duration> wait = WaitPreference.of(context.request(), longestWait);
        if (wait.isEmpty()) {
            context.response().setStatusCode(202);
            context.json(answer);
            return;
        }
        decisions
                .await(id, wait.get())
                .compose(decided -> submissions.find(database.pool(), id))
                .onSuccess(found -> {
                    boolean decided = found.flatMap(Submission::verdict).isPresent();
                    context.response().setStatusCode(decided ? 200 : 202).putHeader("Preference-Applied", "wait");
                    context.json(found.map(SubmissionJson::of)
                            .map(now -> now.put("receipt", answer.getString("receipt")))
                            .orElse(answer));
                })
                .onFailure(failure -> {
                    // The filing is safe; only the verdict could not be read.
                    context.response().setStatusCode(202);
                    context.json(answer);
                });
    }
}
