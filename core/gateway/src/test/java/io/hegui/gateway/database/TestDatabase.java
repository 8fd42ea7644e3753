package io.hegui.gateway.database;

import io.hegui.gateway.config.DatabaseConfig;
import io.hegui.gateway.file.PrivateFile;
import io.hegui.gateway.testing.Await;
import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated database for one test class, on an embedded server that all test classes share:
 * {@code @RegisterExtension static final TestDatabase DATABASE = new TestDatabase()}. As a field that is not static it
 * is a fresh one for each test.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestDatabase.class);

    private boolean forWholeClass;
    private @Nullable Vertx vertx;
    private @Nullable Pool pool;
    private @Nullable DatabaseAddress address;

    @Override
    public void beforeAll(ExtensionContext context) {
        forWholeClass = true;
        open(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!forWholeClass) {
            open(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forWholeClass) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private void open(ExtensionContext context) {
        EmbeddedPostgres server = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("server", key -> SharedServer.start(), SharedServer.class)
                .server();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        server.createDatabase(name);
        DatabaseAddress own = server.address().withDatabase(name);
        Migrations.apply(own);
        address = own;
        Vertx ownVertx = Vertx.vertx(TestVertx.options());
        vertx = ownVertx;
        pool = Database.pool(ownVertx, own, 8);
    }

    private void close() {
        Await.await(pool().close());
        if (vertx != null) {
            Await.await(vertx.close());
        }
    }

    public Pool pool() {
        if (pool == null) {
            throw new IllegalStateException("register TestDatabase as a static extension");
        }
        return pool;
    }

    /** For starting a whole gateway on this database. */
    public DatabaseConfig config() {
        DatabaseAddress own = address();
        return new DatabaseConfig(
                Optional.of("postgresql://" + own.host() + ":" + own.port() + "/" + own.database()),
                own.user(),
                own.password(),
                8);
    }

    public DatabaseAddress address() {
        if (address == null) {
            throw new IllegalStateException("register TestDatabase as a static extension");
        }
        return address;
    }

    /** Closed by JUnit when the last test has run. */
    private record SharedServer(EmbeddedPostgres server, DirectoryLock lock) implements AutoCloseable {
        static SharedServer start() {
            try {
                Path directory =
                        PrivateFile.directory(Path.of("target", "test-database").toAbsolutePath());
                DirectoryLock lock = DirectoryLock.acquire(directory);
                EmbeddedPostgres server = EmbeddedPostgres.start(directory, 100);
                FirstStatements.run(server.address());
                return new SharedServer(server, lock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            server.close();
            lock.close();
        }
    }
}
