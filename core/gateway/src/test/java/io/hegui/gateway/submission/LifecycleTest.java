package io.hegui.gateway.submission;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.audit.AuditLog;
import io.hegui.gateway.database.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LifecycleTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void eachStep_isAuditedInItsTransaction_andAnotherIsRefused() {
        Submission submission = new SubmissionRows(database).add(SubmissionRows.LARGE, false);

        await(move(submission.id(), State.QUEUED));
        await(move(submission.id(), State.RUNNING));
        assertThatThrownBy(() -> await(move(submission.id(), State.ATTESTED)))
                .isInstanceOf(TransitionRefusedException.class)
                .hasMessageContaining("is RUNNING and cannot become ATTESTED");
        await(move(submission.id(), State.DECIDED));

        assertThat(actions()).containsExactly("submission.queued", "submission.running", "submission.decided");
    }

    @Test
    void twoStepsAtOnce_oneWins() {
        Submission submission = new SubmissionRows(database).add(SubmissionRows.LARGE, false);
        await(move(submission.id(), State.QUEUED));

        List<Future<Void>> both = List.of(move(submission.id(), State.WITHDRAWN), move(submission.id(), State.RUNNING));
        await(Future.join(both).otherwiseEmpty());

        assertThat(both).filteredOn(Future::succeeded).hasSize(1);
        assertThat(actions()).hasSize(2);
    }

    @Test
    void stepsOfOneTransaction_areTakenInTheirOrder_alsoIfSentAtOnce() {
        Submission submission = new SubmissionRows(database).add(SubmissionRows.LARGE, false);
        Lifecycle lifecycle = new Lifecycle(Clock.systemUTC());

        await(database.pool()
                .withTransaction(transaction -> Future.join(
                        lifecycle.move(transaction, submission.id(), State.QUEUED, "filer", new JsonObject()),
                        lifecycle.move(
                                transaction,
                                submission.id(),
                                State.RUNNING,
                                "node",
                                new JsonObject().put("fence", 1)))));

        assertThat(events("actor || ' ' || action || ' ' || details"))
                .containsExactly(
                        "filer submission.queued {\"from\":\"RECEIVED\"}",
                        "node submission.running {\"fence\":1,\"from\":\"QUEUED\"}");
        assertThat(await(new AuditLog(database.pool(), Clock.systemUTC()).verify())
                        .firstWrong())
                .isEmpty();
    }

    @Test
    void unknownSubmission_isRefused() {
        assertThatThrownBy(() -> await(move(UUID.randomUUID(), State.QUEUED)))
                .isInstanceOf(TransitionRefusedException.class);
        assertThat(actions()).isEmpty();
    }

    private Future<Void> move(UUID id, State next) {
        Lifecycle lifecycle = new Lifecycle(Clock.systemUTC());
        return database.pool()
                .withTransaction(transaction -> lifecycle.move(transaction, id, next, "test", new JsonObject()));
    }

    private List<String> actions() {
        return events("action");
    }

    /** What an expression says of each. */
    private List<String> events(String expression) {
        List<String> events = new ArrayList<>();
        for (Row row : await(database.pool()
                .query("SELECT " + expression + " AS event FROM audit_event ORDER BY seq")
                .execute())) {
            events.add(row.getString("event"));
        }
        return events;
    }
}
