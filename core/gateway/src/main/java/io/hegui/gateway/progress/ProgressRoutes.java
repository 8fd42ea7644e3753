package io.hegui.gateway.progress;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.run.Decisions;
import io.hegui.gateway.run.RunsUnderWay;
import io.hegui.gateway.submission.Submission;
import io.hegui.gateway.submission.SubmissionAccess;
import io.hegui.gateway.submission.Submissions;
import io.hegui.sdk.Text;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code GET /submissions/{id}/events}: the progress of a filing as server-sent events. */
public final class ProgressRoutes implements Routes {
    /** Each stream holds a connection and two timers; beyond this many at once clients are asked to come back. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Vertx vertx;
    private final Database database;
    private final Submissions submissions;
    private final SubmissionAccess access;
    private final RunsUnderWay runs;
    private final Decisions decisions;
    private final Duration heartbeat;
    private final AtomicInteger underWay = new AtomicInteger();

    @Inject
    ProgressRoutes(
            Vertx vertx,
            Database database,
            Submissions submissions,
            SubmissionAccess access,
            RunsUnderWay runs,
            Decisions decisions,
            GatewayConfig config) {
        this.vertx = vertx;
        this.database = database;
        this.submissions = submissions;
        this.access = access;
        this.runs = runs;
        this.decisions = decisions;
        this.heartbeat = config.submission().heartbeat();
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/submissions/:id/events").handler(this::open);
    }

    private void open(RoutingContext context) {
        access.toRead(context)
                .onSuccess(submission -> stream(context, submission))
                .onFailure(context::fail);
    }

    private void stream(RoutingContext context, Submission submission) {
        String told = lastEvent(context);
        if (told.equals(ProgressStream.VERDICT) && submission.verdict().isPresent()) {
            // the standard's way of telling a client not to come back
            context.response().setStatusCode(204).end();
            return;
        }
        if (underWay.incrementAndGet() > MOST_AT_ONCE) {
            underWay.decrementAndGet();
            context.fail(tooMany());
            return;
        }
        context.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        new ProgressStream(
                        vertx,
                        context.response(),
                        submission,
                        () -> submissions.find(database.pool(), submission.id()),
                        runs,
                        decisions,
                        told,
                        underWay::decrementAndGet)
                .begin(LOOK, heartbeat);
    }

    private static String lastEvent(RoutingContext context) {
        String header = context.request().getHeader("Last-Event-ID");
        String query = context.request().getParam("lastEventId");
        return header != null ? header : query != null ? query : "";
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                429,
                "streams-too-many",
                Text.of("事件流过多", "Too many event streams"),
                Text.of("请稍后重试，或改用 GET /submissions/{id}。", "Come back later, or ask GET /submissions/{id}."));
    }
}
