package io.hegui.gateway.database;

import io.vertx.pgclient.SslMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server of our own inside the data directory: loopback only, SCRAM passwords, every commit on disk before
 * it is reported. All methods block. The caller holds the data directory's lock.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final String DATABASE = "hegui";

    private final PostgresServer server;

    private EmbeddedPostgres(PostgresServer server) {
        this.server = server;
    }

    /** @param connections most connections at one time, including those of maintenance */
    static EmbeddedPostgres start(Path dataDirectory, int connections) {
        try {
            Path home = PostgresBinaries.unpack(dataDirectory);
            PostgresAccount account = PostgresAccount.detect();
            account.admit(dataDirectory, home);
            PostgresPrograms programs = new PostgresPrograms(home, account);
            PostgresCluster cluster = PostgresCluster.open(dataDirectory, programs);
            OrphanedServer.stop(cluster, programs);
            EmbeddedPostgres postgres = new EmbeddedPostgres(PostgresServer.start(cluster, programs, connections));
            postgres.createDatabase(DATABASE);
            return postgres;
        } catch (IOException e) {
            throw new DatabaseException("cannot start the embedded PostgreSQL: " + e.getMessage(), e);
        }
    }

    DatabaseAddress address() {
        return new DatabaseAddress(
                "127.0.0.1",
                server.port(),
                DATABASE,
                PostgresCluster.USER,
                server.cluster().password(),
                SslMode.DISABLE);
    }

    /** Makes a database unless there is one of that name. */
    void createDatabase(String name) {
        DatabaseAddress maintenance = address().withDatabase("postgres");
        try (Connection connection =
                        DriverManager.getConnection(maintenance.jdbcUrl(), maintenance.user(), maintenance.password());
                Statement statement = connection.createStatement()) {
            boolean missing;
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                missing = !found.next();
            }
            if (missing) {
                statement.execute("CREATE DATABASE \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw new DatabaseException("cannot make database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Stops the server in order: no new connections, open transactions rolled back, everything written. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
