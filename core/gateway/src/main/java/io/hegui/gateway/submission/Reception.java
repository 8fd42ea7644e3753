package io.hegui.gateway.submission;

import com.google.inject.Inject;
import io.hegui.engine.check.Stages;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.http.HeldBody;
import io.hegui.gateway.run.ArrivingFiling;
import io.hegui.gateway.run.ProvisionalRuns;
import io.hegui.gateway.run.RunQueue;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes a filing in: body to disk, then row and place in the queue in one transaction, and only then the receipt. What
 * is answered is durable; what fails leaves nothing behind.
 */
public final class Reception {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final Spool spool;
    private final Submissions submissions;
    private final IdempotentRequests idempotentRequests;
    private final RunQueue queue;
    private final ProvisionalRuns provisional;
    private final Lifecycle lifecycle;
    private final Receipts receipts;
    private final Clock clock;
    private final long maxBytes;
    private final Duration testRetention;

    @Inject
    Reception(
            Database database,
            Spool spool,
            Submissions submissions,
            IdempotentRequests idempotentRequests,
            RunQueue queue,
            ProvisionalRuns provisional,
            Lifecycle lifecycle,
            Receipts receipts,
            Clock clock,
            GatewayConfig config) {
        this.database = database;
        this.spool = spool;
        this.submissions = submissions;
        this.idempotentRequests = idempotentRequests;
        this.queue = queue;
        this.provisional = provisional;
        this.lifecycle = lifecycle;
        this.receipts = receipts;
        this.clock = clock;
        this.maxBytes = config.submission().maxBytes();
        this.testRetention = config.submission().testRetention();
    }

    /**
     * Takes in what a request carries; it may be judged meanwhile.
     *
     * @param announcedBytes size the client announces, 0 if it does not
     * @return what the client is told: id, state {@code QUEUED}, hash and receipt; fails with
     *     {@link TooLargeException}, {@link DigestMismatchException}, {@link KeyReusedException}, or whatever disk or
     *     database fail with
     */
    Future<JsonObject> receive(Intake intake, long announcedBytes, HeldBody body) {
        UUID id = UUID.randomUUID();
        ArrivingFiling arriving =
                provisional.expect(id, intake.filing(), intake.test(), intake.declared(), announcedBytes);
        return spool.receive(body, maxBytes, arriving::reached)
                .compose(file -> {
                    if (intake.digest().isPresent() && !intake.digest().get().equals(file.sha256())) {
                        return discard(
                                file.path(),
                                new DigestMismatchException(intake.digest().get(), file.sha256()));
                    }
                    return known(intake, file)
                            .compose(answer -> answer.isPresent()
                                    ? spool.discard(file.path()).map(answer.get())
                                    : register(intake, file, id, arriving));
                })
                // Nothing happens here to what is on record by now.
                .onComplete(done -> arriving.refused());
    }

    private Future<JsonObject> register(Intake intake, SpooledFile file, UUID id, ArrivingFiling arriving) {
        return spool.keep(file, id)
                .recover(failure -> discard(file.path(), failure))
                .compose(path -> register(intake, file, id, transaction -> Future.succeededFuture(), arriving::filed)
                        .recover(failure -> failure instanceof KeyTakenException
                                ? spool.discard(path)
                                        .compose(done -> known(intake, file))
                                        .map(Optional::orElseThrow)
                                // The commit may have happened all the same: whether the file has a row is for the
                                // janitor to find out, once the database can be asked.
                                : Future.failedFuture(failure)));
    }

    /**
     * Puts a file that lies in the spool under its name for good on record and into the queue.
     *
     * @param id of the submission to be
     * @param also what else belongs to the same transaction
     * @return what the client is told
     */
    public Future<JsonObject> register(
            Intake intake, SpooledFile file, UUID id, Function<SqlConnection, Future<Void>> also) {
        return register(intake, file, id, also, queue::wakeFor);
    }

    private Future<JsonObject> register(
            Intake intake,
            SpooledFile file,
            UUID id,
            Function<SqlConnection, Future<Void>> also,
            Consumer<Submission> then) {
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZONE)).truncatedTo(ChronoUnit.MICROS);
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
        return database.pool()
                .withTransaction(transaction -> add(transaction, intake, file, submission, answer, also))
                .onSuccess(done -> then.accept(submission))
                .map(answer);
    }

    private Future<Void> add(
            SqlConnection transaction,
            Intake intake,
            SpooledFile file,
            Submission submission,
            JsonObject answer,
            Function<SqlConnection, Future<Void>> also) {
        Future<Void> added = submissions.add(transaction, submission, intake.client());
        Future<Void> queued = queue.add(transaction, submission);
        return Future.join(added, queued)
                .compose(done -> claimKey(transaction, intake, file, submission, answer))
                .compose(done -> also.apply(transaction))
                .compose(done -> lifecycle.move(
                        transaction,
                        submission.id(),
                        State.QUEUED,
                        intake.client(),
                        new JsonObject()
                                .put("institution", submission.institution())
                                .put("dataset", submission.dataset())
                                .put("period", submission.period().toString())
                                .put("sha256", submission.sha256())));
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

    private Future<Optional<JsonObject>> known(Intake intake, SpooledFile file) {
        if (intake.idempotencyKey().isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        String key = intake.idempotencyKey().get();
        return idempotentRequests
                .find(database.pool(), intake.institution().id().code(), key)
                .compose(found -> {
                    if (found.isEmpty()) {
                        return Future.succeededFuture(Optional.<JsonObject>empty());
                    }
                    if (!found.get().requestHash().equals(intake.hashWith(file))) {
                        return Future.failedFuture(new KeyReusedException(key));
                    }
                    return Future.succeededFuture(Optional.of(found.get().body()));
                })
                .recover(failure -> discard(file.path(), failure));
    }

    private <T> Future<T> discard(Path file, Throwable failure) {
        return spool.discard(file).transform(done -> Future.failedFuture(failure));
    }
}
