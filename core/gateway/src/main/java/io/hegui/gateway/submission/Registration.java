package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.engine.check.Stages;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.database.StoredTime;
import io.hegui.gateway.run.RunStart;
import io.hegui.gateway.run.RunStarts;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Puts filings on record: the submission with its receipt, its run, and the key of its request, in one transaction. */
public final class Registration {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final Submissions submissions;
    private final IdempotentRequests idempotentRequests;
    private final RunStarts starts;
    private final Lifecycle lifecycle;
    private final Receipts receipts;
    private final Clock clock;
    private final Duration testRetention;

    @Inject
    Registration(
            Database database,
            Submissions submissions,
            IdempotentRequests idempotentRequests,
            RunStarts starts,
            Lifecycle lifecycle,
            Receipts receipts,
            Clock clock,
            GatewayConfig config) {
        this.database = database;
        this.submissions = submissions;
        this.idempotentRequests = idempotentRequests;
        this.starts = starts;
        this.lifecycle = lifecycle;
        this.receipts = receipts;
        this.clock = clock;
        this.testRetention = config.submission().testRetention();
    }

    /**
     * Puts a file that lies in the spool under its name for good on record, with its run.
     *
     * @param id of the submission to be
     * @param also what else belongs to the same transaction
     * @return what the client is told
     */
    public Future<JsonObject> register(
            Intake intake, SpooledFile file, UUID id, Function<SqlConnection, Future<Void>> also) {
        return register(intake, file, id, also, starts::of);
    }

    /** @param starting how its run begins */
    Future<JsonObject> register(
            Intake intake,
            SpooledFile file,
            UUID id,
            Function<SqlConnection, Future<Void>> also,
            Function<Submission, RunStart> starting) {
        OffsetDateTime now = StoredTime.now(clock.withZone(ZONE));
        Submission submission = new Submission(
                id,
                intake.institution().id().code(),
                intake.institution().type(),
                intake.institution().region(),
                intake.dataset(),
                intake.period(),
                intake.test(),
                State.QUEUED,
                Optional.empty(),
                file.sha256(),
                file.bytes(),
                now,
                Optional.empty(),
                intake.test() ? Optional.of(now.plus(testRetention)) : Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                intake.declared(),
                receipts.issue(id, intake, file, now),
                Judgement.FIRST,
                Stages.ENFORCED);
        JsonObject answer = SubmissionJson.of(submission).put("receipt", submission.receipt());
        RunStart start = starting.apply(submission);
        return database.pool()
                .withTransaction(transaction -> add(transaction, intake, file, submission, answer, also, start))
                .onComplete(start::end)
                .map(answer);
    }

    private Future<Void> add(
            SqlConnection transaction,
            Intake intake,
            SpooledFile file,
            Submission submission,
            JsonObject answer,
            Function<SqlConnection, Future<Void>> also,
            RunStart start) {
        Future<Void> added = submissions.add(transaction, submission, intake.client());
        return Future.join(added, start.add(transaction))
                .compose(done -> claimKey(transaction, intake, file, submission, answer))
                .compose(done -> also.apply(transaction))
                // Without waiting for the first: the connection keeps their order.
                .compose(done -> Future.join(queued(transaction, intake, submission), start.begin(transaction)))
                .mapEmpty();
    }

    private Future<Void> queued(SqlConnection transaction, Intake intake, Submission submission) {
        return lifecycle.move(
                transaction,
                submission.id(),
                State.QUEUED,
                intake.client(),
                new JsonObject()
                        .put("institution", submission.institution())
                        .put("dataset", submission.dataset())
                        .put("period", submission.period().toString())
                        .put("sha256", submission.sha256()));
    }

    private Future<Void> claimKey(
            SqlConnection transaction, Intake intake, SpooledFile file, Submission submission, JsonObject answer) {
        if (intake.idempotencyKey().isEmpty()) {
            return Future.succeededFuture();
        }
        return idempotentRequests
                .add(
                        transaction,
                        submission.institution(),
                        intake.idempotencyKey().get(),
                        submission.id(),
                        new IdempotentRequests.Answer(intake.hashWith(file), answer))
                .compose(free -> free ? Future.succeededFuture() : Future.failedFuture(new KeyTakenException()));
    }
}
