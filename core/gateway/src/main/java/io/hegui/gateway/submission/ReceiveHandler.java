package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.HeldBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.run.Decisions;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code POST /submissions}: streams the body to the spool and answers once the filing is durable; with
 * {@code Prefer: wait=SECONDS} it answers with the verdict if that comes in time.
 */
final class ReceiveHandler implements Handler<RoutingContext> {
    private final Admission admission;
    private final BodiesUnderWay bodies;
    private final Reception reception;
    private final Decisions decisions;
    private final Submissions submissions;
    private final Database database;
    private final Duration longestWait;

    @Inject
    ReceiveHandler(
            Admission admission,
            BodiesUnderWay bodies,
            Reception reception,
            Decisions decisions,
            Submissions submissions,
            Database database,
            GatewayConfig config) {
        this.admission = admission;
        this.bodies = bodies;
        this.reception = reception;
        this.decisions = decisions;
        this.submissions = submissions;
        this.database = database;
        this.longestWait = config.submission().waitLimit();
    }

    @Override
    public void handle(RoutingContext context) {
        HeldBody body = HeldBody.of(context.request());
        bodies.admit(() -> admit(context)
                        .compose(intake -> reception.receive(intake, announcedBytes(context.request()), body)))
                .onSuccess(answer -> answer(context, answer))
                .onFailure(failure -> {
                    body.release();
                    context.fail(SubmissionProblems.of(failure));
                });
    }

    private Future<Intake> admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            Principal principal = Access.require(context, Role.INSTITUTION);
            // Both are looked up at once; that it may not file at all is what a client is told first.
            Future<Intake> admitted = admission.admit(
                    principal.institution().orElseThrow(), principal.subject(), AnnouncedReader.of(request));
            Future<Void> room = admission.room(announcedBytes(request));
            return admitted.compose(intake -> room.map(intake)).onSuccess(intake -> {
                if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                    context.response().writeContinue();
                }
            });
        } catch (ProblemException e) {
            return Future.failedFuture(e);
        }
    }

    private static long announcedBytes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
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
                .compose(decided ->
                        decided.isPresent() ? Future.succeededFuture(decided) : submissions.find(database.pool(), id))
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
