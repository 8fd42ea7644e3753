package io.hegui.gateway.security;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The programs that may ask for tokens. */
public final class Clients {
    private static final String FIND = """
            SELECT c.id, c.secret_sha256, c.role, c.institution
              FROM client c
              LEFT JOIN institution i ON i.id = c.institution
             WHERE c.id = $1 AND c.active AND COALESCE(i.active, true)
            """;
    private static final String ADD = """
            INSERT INTO client (id, secret_sha256, role, institution, created_at)
            VALUES ($1, $2, $3, $4, $5)
            """;

    /**
     * What a new client is told, once.
     *
     * @param secret in the clear; only its hash is kept
     */
    public record Credentials(String clientId, String secret) {
        @Override
        public String toString() {
            return "Credentials[" + clientId + ", ***]";
        }
    }

    private final Pool pool;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Clients(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Empty also for a client, or a client of an institution, that has been put out of action. */
    Future<Optional<Client>> find(String id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            for (Row row : rows) {
                return Optional.of(client(row));
            }
            return Optional.empty();
        });
    }

    /** Takes the connection, so that the client and its audit row are there together or not at all. */
    public Future<Credentials> add(SqlClient transaction, Role role, Optional<String> institution) {
        String id = "c-" + UUID.randomUUID();
        Principal principal = new Principal(id, role, institution);
        String secret = Secret.generate(random);
        Tuple row = Tuple.of(
                id,
                Secret.of(secret).sha256(),
                principal.role().name(),
                institution.orElse(null),
                OffsetDateTime.now(clock));
        return transaction.preparedQuery(ADD).execute(row).map(done -> new Credentials(id, secret));
    }

    private static Client client(Row row) {
        String id = row.getString("id");
        @Nullable String institution = row.getString("institution");
        Buffer hash = row.getBuffer("secret_sha256");
        return new Client(
                id,
                new Secret(hash),
                new Principal(id, Role.valueOf(row.getString("role")), Optional.ofNullable(institution)));
    }
}
