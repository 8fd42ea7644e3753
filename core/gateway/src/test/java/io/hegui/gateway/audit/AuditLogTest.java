package io.hegui.gateway.audit;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.database.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditLogTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AuditLog log() {
        return new AuditLog(database.pool(), Clock.systemUTC());
    }

    @Test
    void concurrentTransactions_makeOneChain() {
        AuditLog log = log();
        List<Future<Void>> appends = IntStream.range(0, 200)
                .mapToObj(i -> database.pool()
                        .withTransaction(transaction ->
                                log.append(transaction, "测试", "test.append", "s-" + i, new JsonObject().put("编号", i))))
                .toList();
        await(Future.all(appends));

        AuditReport report = await(log.verify());

        assertThat(report.rows()).isEqualTo(200);
        assertThat(report.firstWrong()).isEmpty();
    }

    @Test
    void rolledBackTransaction_leavesNoRowAndNoGap() {
        AuditLog log = log();
        append(log, "kept");
        assertThatThrownBy(() -> await(database.pool()
                        .withTransaction(transaction -> log.append(transaction, "a", "b", "lost", new JsonObject())
                                .compose(done -> Future.<Void>failedFuture(new IllegalStateException("later step"))))))
                .hasMessage("later step");
        append(log, "kept too");

        assertThat(await(log.verify())).satisfies(report -> {
            assertThat(report.rows()).isEqualTo(2);
            assertThat(report.firstWrong()).isEmpty();
        });
    }

    @Test
    void changeOfAnyKind_isRefused() {
        append(log(), "s");

        for (String statement :
                List.of("UPDATE audit_event SET actor = 'x'", "DELETE FROM audit_event", "TRUNCATE audit_event")) {
            assertThatThrownBy(() -> await(database.pool().query(statement).execute()))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void rowChangedBehindTheTrigger_isFound() {
        AuditLog log = log();
        append(log, "one");
        append(log, "two");
        append(log, "three");
        await(database.pool()
                .query(
                        "ALTER TABLE audit_event DISABLE TRIGGER ALL; UPDATE audit_event SET subject = 'x' WHERE seq = 2")
                .execute());

        AuditReport report = await(log.verify());

        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.firstWrong()).contains(2L);
    }

    private void append(AuditLog log, String subject) {
        await(database.pool()
                .withTransaction(transaction ->
                        log.append(transaction, "actor", "action", subject, new JsonObject().put("k", "v"))));
    }
}
