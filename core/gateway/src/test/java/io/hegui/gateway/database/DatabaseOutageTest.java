package io.hegui.gateway.database;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.config.DatabaseConfig;
import io.hegui.gateway.http.TestGateway;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.TokenIssuer;
import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DatabaseOutageTest {
    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @Test
    void databaseThatGoesAndComesBack_costsRetriesAndNoRestart(@TempDir Path own, @TempDir Path elsewhere) {
        EmbeddedPostgres server = EmbeddedPostgres.start(elsewhere, 40);
        DatabaseAddress address = server.address();
        DatabaseConfig config = new DatabaseConfig(
                Optional.of("postgresql://127.0.0.1:" + address.port() + "/hegui"),
                address.user(),
                address.password(),
                4);
        try (TestGateway gateway = TestGateway.start(VERTX.get(), config, own, Clock.systemUTC(), List.of())) {
            WebClient client = gateway.client(HttpVersion.HTTP_2);
            String token = gateway.gateway()
                    .injector()
                    .getInstance(TokenIssuer.class)
                    .issue(new Principal("auditor", Role.AUDITOR, Optional.empty()));
            HttpRequest<Buffer> list = client.get("/api/v1/admin/institutions").bearerTokenAuthentication(token);
            assertThat(await(list.send()).statusCode()).isEqualTo(200);

            server.close();
            HttpResponse<Buffer> away = await(list.send());
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.getHeader("Retry-After")).isEqualTo("5");
            assertThat(await(client.get("/health/ready").send()).statusCode()).isEqualTo(503);
            assertThat(await(client.get("/health/live").send()).statusCode()).isEqualTo(200);

            EmbeddedPostgres again = EmbeddedPostgres.start(elsewhere, 40);
            int status = await(list.send()).statusCode();
            while (status == 503) {
                status = await(list.send()).statusCode();
            }
            assertThat(status).isEqualTo(200);
            // what may have changed meanwhile is asked for once a second
            int ready = await(client.get("/health/ready").send()).statusCode();
            while (ready == 503) {
                ready = await(client.get("/health/ready").send()).statusCode();
            }
            assertThat(ready).isEqualTo(200);
            again.close();
        }
    }
}
