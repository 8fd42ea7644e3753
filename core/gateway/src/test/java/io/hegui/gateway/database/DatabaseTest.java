package io.hegui.gateway.database;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.config.DatabaseConfig;
import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final DatabaseConfig EMBEDDED = new DatabaseConfig(Optional.empty(), "", "", 4);

    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @TempDir
    private Path directory;

    private final Vertx vertx = VERTX.get();

    @Test
    void rows_surviveARestart() {
        Database first = await(Database.open(vertx, EMBEDDED, directory));
        await(first.pool().query("CREATE TABLE note (text text)").execute());
        await(first.pool().query("INSERT INTO note VALUES ('留存')").execute());
        await(first.close());

        Database second = await(Database.open(vertx, EMBEDDED, directory));
        assertThat(text(second.pool(), "SELECT text FROM note")).isEqualTo("留存");
        await(second.close());
        assertThat(directory.resolve("postgres-data/postmaster.pid")).doesNotExist();
    }

    @Test
    void secondStart_isRefusedAtOnceAndLeavesTheFirstAlone() {
        Database first = await(Database.open(vertx, EMBEDDED, directory));

        assertThatThrownBy(() -> await(Database.open(vertx, EMBEDDED, directory)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("is in use by a running gateway");
        assertThat(text(first.pool(), "SELECT 'alive'")).isEqualTo("alive");
        await(first.close());
    }

    @Test
    void orphanOfAKilledRun_isStoppedAndItsRowsKept() throws IOException, InterruptedException {
        EmbeddedPostgres killed = EmbeddedPostgres.start(directory, 20);
        FirstStatements.run(killed.address());
        Pool pool = Database.pool(vertx, killed.address(), 2);
        await(pool.query("CREATE SCHEMA kept; CREATE TABLE kept.note (text text)")
                .execute());
        await(pool.query("INSERT INTO kept.note VALUES ('kept')").execute());
        long orphan = postmaster();

        Database database = await(Database.open(vertx, EMBEDDED, directory));

        assertThat(postmaster()).isNotEqualTo(orphan);
        assertThat(isRunning(orphan)).isFalse();
        assertThat(text(database.pool(), "SELECT text FROM kept.note")).isEqualTo("kept");
        assertThat(text(database.pool(), "SHOW max_connections")).isEqualTo("64");
        await(pool.close());
        await(database.close());
    }

    @Test
    void staleProcessNumberOfAStranger_isNoServer() throws IOException {
        await(Database.open(vertx, EMBEDDED, directory).compose(Database::close));
        Files.writeString(
                directory.resolve("postgres-data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory.resolve("postgres-data") + "\n0\n1\n\n127.0.0.1\n");

        Database database = await(Database.open(vertx, EMBEDDED, directory));

        assertThat(text(database.pool(), "SELECT 'up'")).isEqualTo("up");
        await(database.close());
    }

    @Test
    void settings_keepPromisesToClientsAndSecretsToOurselves() throws IOException {
        Database database = await(Database.open(vertx, EMBEDDED, directory));
        Pool pool = database.pool();

        assertThat(text(pool, "SHOW fsync")).isEqualTo("on");
        assertThat(text(pool, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(text(pool, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(text(pool, "SELECT datctype::text FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("C.UTF-8");
        assertThat(await(pool.query("SELECT similarity('某某小额贷款有限公司', '某某小额贷款公司')")
                                .execute())
                        .iterator()
                        .next()
                        .getFloat(0))
                .isPositive();
        DatabaseAddress own = database.address();
        Pool stranger = Database.pool(
                vertx,
                new DatabaseAddress(own.host(), own.port(), own.database(), own.user(), "wrong", own.sslMode()),
                1);
        assertThatThrownBy(() -> await(stranger.query("SELECT 1").execute()))
                .isInstanceOfSatisfying(
                        PgException.class,
                        refused -> assertThat(refused.getSqlState()).isEqualTo("28P01"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("postgres.password"))))
                .isEqualTo("rw-------");
        await(stranger.close());
        await(database.close());
    }

    @Test
    void externalDatabaseThatIsAway_isTakenUpWhenItComes(@TempDir Path elsewhere)
            throws IOException, InterruptedException {
        EmbeddedPostgres firstLife = EmbeddedPostgres.start(elsewhere, 20);
        FirstStatements.run(firstLife.address());
        DatabaseAddress address = firstLife.address();
        firstLife.close();
        DatabaseConfig external = new DatabaseConfig(
                Optional.of("postgresql://127.0.0.1:" + address.port() + "/hegui"),
                address.user(),
                address.password(),
                4);

        Database database = await(Database.open(vertx, external, directory));
        assertThat(database.ready().isComplete()).isFalse();
        assertThatThrownBy(() -> await(database.pool().query("SELECT 1").execute()))
                .matches(DatabaseUnavailable::isCauseOf);

        EmbeddedPostgres secondLife = EmbeddedPostgres.start(elsewhere, 20);
        await(database.ready());
        assertThat(text(database.pool(), "SELECT count(*)::text FROM institution"))
                .isEqualTo("0");
        await(database.close());
        secondLife.close();
    }

    @Test
    void externalDatabaseThatRefusesUs_failsTheStart(@TempDir Path elsewhere) {
        EmbeddedPostgres server = EmbeddedPostgres.start(elsewhere, 20);
        DatabaseConfig external = new DatabaseConfig(
                Optional.of("postgresql://127.0.0.1:" + server.address().port() + "/hegui"), "hegui", "wrong", 4);

        assertThatThrownBy(() -> await(Database.open(vertx, external, directory)))
                .hasMessageContaining("password authentication failed");
        server.close();
    }

    @Test
    void takenPort_isReplaced() throws IOException {
        await(Database.open(vertx, EMBEDDED, directory).compose(Database::close));
        int port = Integer.parseInt(Files.readString(directory.resolve("postgres.port")));

        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Database database = await(Database.open(vertx, EMBEDDED, directory));
            assertThat(database.address().port()).isNotEqualTo(taken.getLocalPort());
            assertThat(text(database.pool(), "SELECT 'up'")).isEqualTo("up");
            await(database.close());
        }
    }

    @Test
    void otherPlatforms_areToldWhatToDo() {
        assertThatThrownBy(() -> PostgresBinaries.requirePlatform("Mac OS X", "aarch64"))
                .hasMessageContaining("set database.url");
    }

    /** A process that has ended but was not waited for still has a number, and no command line any more. */
    private static boolean isRunning(long process) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(process), "cmdline");
        return Files.exists(commandLine) && !Files.readString(commandLine).isEmpty();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postgres-data/postmaster.pid"))
                .get(0));
    }

    private static String text(Pool pool, String query) {
        Row row = await(pool.query(query).execute()).iterator().next();
        return row.getString(0);
    }
}
