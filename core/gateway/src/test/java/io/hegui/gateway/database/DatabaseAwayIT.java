package io.hegui.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An external database that goes away in the middle of work and comes back. */
class DatabaseAwayIT {
    private static final Duration AWAY = Duration.ofSeconds(10);
    private static final int FILINGS = 12;
    private static final int FILINGS_CUT = 60;
    private static final String CUT = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE pid <> pg_backend_pid() AND datname = current_database()
            """;

    @TempDir
    Path elsewhere;

    @TempDir
    Path data;

    @Test
    void databaseAwayForTenSeconds_losesNothingAcknowledged_andNeedsNoRestart() {
        EmbeddedPostgres database = EmbeddedPostgres.start(elsewhere, 64);
        try (GatewayProcess gateway = serve(database.address())) {
            Supervised supervised = new Supervised(
                    new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                    GatewayProcess.token(data, List.of("--role", "operator")));
            String token = supervised.register(Supervised.MICROLENDER, "MLC");
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i < FILINGS; i++) {
                acknowledged.add(Supervised.ok(submit(supervised, token, "BEFORE" + i, 500))
                        .getString("id"));
            }

            database.close();
            long back = System.nanoTime() + AWAY.toNanos();
            do {
                HttpResponse<String> refused = submit(supervised, token, "DURING", 1);
                assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(supervised.client().get("/health/live", "").statusCode())
                        .isEqualTo(200);
                assertThat(supervised.client().get("/health/ready", "").statusCode())
                        .isEqualTo(503);
            } while (System.nanoTime() < back);
            database = EmbeddedPostgres.start(elsewhere, 64);

            acknowledged.add(Supervised.ok(submitWhenBack(supervised, token)).getString("id"));
            for (String id : acknowledged) {
                JsonObject decided = supervised.decided(id, token);
                assertThat(decided.getString("verdict"))
                        .as(decided.encodePrettily())
                        .isEqualTo("ACCEPTED");
            }
            assertThat(supervised.client().get("/health/ready", "").statusCode())
                    .isEqualTo(200);
        } finally {
            database.close();
        }
    }

    @Test
    void connectionsCutWhileFilingsAreJudged_leaveNoFilingWithoutItsVerdict() throws SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(elsewhere, 64);
                GatewayProcess gateway = serve(database.address());
                Connection operator = DriverManager.getConnection(
                        database.address().jdbcUrl(),
                        database.address().user(),
                        database.address().password());
                PreparedStatement cut = operator.prepareStatement(CUT)) {
            Supervised supervised = new Supervised(
                    new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                    GatewayProcess.token(data, List.of("--role", "operator")));
            String token = supervised.register(Supervised.MICROLENDER, "MLC");
            List<String> acknowledged = new ArrayList<>();
            int connections = 0;
            for (int i = 0; i < FILINGS_CUT; i++) {
                HttpResponse<String> answer = submit(supervised, token, "CUT" + i, 500);
                if (answer.statusCode() == 202) {
                    acknowledged.add(Supervised.ok(answer).getString("id"));
                }
                for (int k = 0; k <= i % 4; k++) {
                    connections += cut(cut);
                }
            }

            assertThat(connections).isPositive();
            acknowledged.add(Supervised.ok(submitWhenBack(supervised, token)).getString("id"));
            for (String id : acknowledged) {
                JsonObject decided = supervised.decided(id, token);
                assertThat(decided.getString("verdict"))
                        .as(decided.encodePrettily())
                        .isEqualTo("ACCEPTED");
            }
        }
    }

    private static int cut(PreparedStatement cut) throws SQLException {
        try (ResultSet each = cut.executeQuery()) {
            int ended = 0;
            while (each.next()) {
                ended++;
            }
            return ended;
        }
    }

    private GatewayProcess serve(DatabaseAddress address) {
        return GatewayProcess.serve(
                data,
                Map.of(
                        "HEGUI_DATABASE_URL",
                        "postgresql://" + address.host() + ":" + address.port() + "/" + address.database(),
                        "HEGUI_DATABASE_USER",
                        address.user(),
                        "HEGUI_DATABASE_PASSWORD",
                        address.password()));
    }

    private static HttpResponse<String> submit(Supervised supervised, String token, String prefix, int rows) {
        return supervised
                .client()
                .submit("loan-book", "2026-09", SampleFilings.loanBook(rows, prefix), token, Map.of());
    }

    /** Each refusal says when to come back; the requests themselves pass the time. */
    private static HttpResponse<String> submitWhenBack(Supervised supervised, String token) {
        HttpResponse<String> response = submit(supervised, token, "AFTER", 1);
        for (int i = 0; i < 10_000 && response.statusCode() == 503; i++) {
            response = submit(supervised, token, "AFTER", 1);
        }
        return response;
    }
}
