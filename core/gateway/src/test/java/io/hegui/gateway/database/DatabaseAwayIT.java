package io.hegui.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.rollout.RolloutGateway;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    private static final String CONNECTION_ENDS = """
            CREATE SEQUENCE cuts_of_inputs;
            CREATE SEQUENCE cuts_of_verdicts;
            CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF nextval(TG_ARGV[0]) <= 3 THEN
                PERFORM pg_terminate_backend(pg_backend_pid());
              END IF;
              RETURN NEW;
            END $$;
            CREATE TRIGGER cut_inputs BEFORE UPDATE OF compared_with ON submission
              FOR EACH ROW EXECUTE FUNCTION cut('cuts_of_inputs');
            CREATE TRIGGER cut_verdicts BEFORE UPDATE OF verdict ON submission
              FOR EACH ROW EXECUTE FUNCTION cut('cuts_of_verdicts');
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
            // it asks once a second what it is to have, and says that it is ready after the next answer
            assertThat(RolloutGateway.becomes(
                            () -> supervised.client().get("/health/ready", "").statusCode() == 200))
                    .isTrue();
        } finally {
            database.close();
        }
    }

    /** The database ends the connection just when a run asks what to compare with, and when it writes its verdict. */
    @Test
    void connectionLostInTheMiddleOfARun_isNoReasonToLeaveTheFilingInconclusive() throws SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(elsewhere, 64);
                GatewayProcess gateway = serve(database.address());
                Connection saboteur = DriverManager.getConnection(
                        database.address().jdbcUrl(),
                        database.address().user(),
                        database.address().password());
                Statement statement = saboteur.createStatement()) {
            Supervised supervised = new Supervised(
                    new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                    GatewayProcess.token(data, List.of("--role", "operator")));
            String token = supervised.register(Supervised.MICROLENDER, "MLC");
            statement.execute(CONNECTION_ENDS);

            JsonObject decided = supervised.decided(
                    Supervised.ok(submit(supervised, token, "CUT", 500)).getString("id"), token);

            assertThat(decided.getString("verdict"))
                    .as(decided.encodePrettily())
                    .isEqualTo("ACCEPTED");
            try (ResultSet cuts = statement.executeQuery(
                    "SELECT least(i.last_value, v.last_value) > 3" + " FROM cuts_of_inputs i, cuts_of_verdicts v")) {
                assertThat(cuts.next() && cuts.getBoolean(1))
                        .as("three connections lost at each place")
                        .isTrue();
            }
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
