package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.AcceptedLanguage;
import io.hegui.gateway.http.JsonBody;
import io.hegui.gateway.http.ProblemException;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.recall.Rejudgements;
import io.hegui.gateway.run.Decisions;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Role;
import io.hegui.sdk.Text;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** The life of a submission over HTTP. */
public final class SubmissionRoutes implements Routes {
    private static final String ONE = "/api/v1/submissions/:id";

    private final ReceiveHandler receive;
    private final HistoryHandler history;
    private final SubmissionAccess access;
    private final Submissions submissions;
    private final Database database;
    private final Attestations attestations;
    private final Withdrawals withdrawals;
    private final Decisions decisions;
    private final Rejudgements rejudgements;
    private final Duration longestWait;

    @Inject
    SubmissionRoutes(
            ReceiveHandler receive,
            HistoryHandler history,
            SubmissionAccess access,
            Submissions submissions,
            Database database,
            Attestations attestations,
            Withdrawals withdrawals,
            Decisions decisions,
            Rejudgements rejudgements,
            GatewayConfig config) {
        this.receive = receive;
        this.history = history;
        this.access = access;
        this.submissions = submissions;
        this.database = database;
        this.attestations = attestations;
        this.withdrawals = withdrawals;
        this.decisions = decisions;
        this.rejudgements = rejudgements;
        this.longestWait = config.submission().waitLimit();
    }

    @Override
    public void mount(Router router) {
        router.post("/api/v1/submissions").handler(receive);
        router.get("/api/v1/submissions").handler(history);
        router.get(ONE).handler(this::show);
        router.get(ONE + "/receipt").handler(this::receipt);
        router.post(ONE + "/attestation").handler(JsonBody.handler()).handler(this::attest);
        router.post(ONE + "/withdrawal").handler(this::withdraw);
    }

    private void show(RoutingContext context) {
        access.toRead(context)
                .compose(submission -> awaited(context, submission))
                .compose(submission -> told(context, submission))
                .onSuccess(context::json)
                .onFailure(context::fail);
    }

    /** With what became of it when a check was withdrawn. */
    private Future<JsonObject> told(RoutingContext context, Submission submission) {
        JsonObject json = SubmissionJson.of(submission);
        return submission.judgement().rejudged()
                ? rejudgements.of(submission.id(), AcceptedLanguage.of(context)).map(all -> json.put("rejudged", all))
                : Future.succeededFuture(json);
    }

    /** The submission once it is decided, if the client asked to wait and that comes in time. */
    private Future<Submission> awaited(RoutingContext context, Submission submission) {
        Optional<Duration> wait = WaitPreference.of(context.request(), longestWait);
        if (wait.isEmpty() || submission.verdict().isPresent()) {
            return Future.succeededFuture(submission);
        }
        return decisions
                .await(submission.id(), wait.get())
                .compose(done -> submissions.find(database.pool(), submission.id()))
                .map(now -> now.orElse(submission));
    }

    private void receipt(RoutingContext context) {
        access.toRead(context)
                .onSuccess(submission -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/jose")
                        .end(submission.receipt()))
                .onFailure(context::fail);
    }

    private void attest(RoutingContext context) {
        String client = Access.require(context, Role.INSTITUTION).subject();
        Signature signature = signature(context);
        access.toChange(context)
                .compose(submission ->
                        attestations.attest(submission, signature, client).map(submission))
                .compose(submission -> showAgain(context, submission))
                .onFailure(failure -> context.fail(SubmissionProblems.of(failure)));
    }

    private void withdraw(RoutingContext context) {
        String client = Access.require(context, Role.INSTITUTION).subject();
        access.toChange(context)
                .compose(submission -> withdrawals.withdraw(submission, client).map(submission))
                .compose(submission -> showAgain(context, submission))
                .onFailure(failure -> context.fail(SubmissionProblems.of(failure)));
    }

    private Future<Void> showAgain(RoutingContext context, Submission before) {
        return submissions
                .find(database.pool(), before.id())
                .compose(now -> context.json(SubmissionJson.of(now.orElse(before))));
    }

    private static Signature signature(RoutingContext context) {
        try {
            return Signature.of(JsonBody.of(context));
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new ProblemException(
                    400,
                    "attestation-malformed",
                    Text.of("签署格式不对", "Malformed attestation"),
                    Text.of(
                            "应为 {name, role, second?: {name, role}}：" + e.getMessage(),
                            "It looks like {name, role, second?: {name, role}}: " + e.getMessage()));
        }
    }
}
