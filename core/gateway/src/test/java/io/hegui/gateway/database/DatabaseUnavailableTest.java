package io.hegui.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseUnavailableTest {
    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @Test
    void lostConnections_areRecognisedUnderTheirWrappers() {
        assertThat(DatabaseUnavailable.isCauseOf(new IllegalStateException(new ConnectException("refused"))))
                .isTrue();
        assertThat(DatabaseUnavailable.isCauseOf(new PgException("shutting down", "FATAL", "57P01", "")))
                .isTrue();
        assertThat(DatabaseUnavailable.isCauseOf(new SQLException("gone", "08006")))
                .isTrue();
    }

    /** How a cut connection is told of differs from one kind of socket to the other. */
    @Test
    void cutConnection_isRecognised() throws Exception {
        Promise<Throwable> told = Promise.promise();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Future<NetSocket> connected = VERTX.get()
                    .createNetClient()
                    .connect(server.getLocalPort(), server.getInetAddress().getHostAddress())
                    .onSuccess(socket -> socket.exceptionHandler(told::tryComplete));
            try (Socket accepted = server.accept()) {
                connected.await(10, TimeUnit.SECONDS);
                accepted.setSoLinger(true, 0);
            }
        }

        assertThat(DatabaseUnavailable.isCauseOf(told.future().await(10, TimeUnit.SECONDS)))
                .isTrue();
    }

    @Test
    void wrongStatementsAndFullDisks_areNot() {
        assertThat(DatabaseUnavailable.isCauseOf(new PgException("duplicate", "ERROR", "23505", "")))
                .isFalse();
        assertThat(DatabaseUnavailable.isCauseOf(new FileNotFoundException("spool")))
                .isFalse();
        assertThat(DatabaseUnavailable.isCauseOf(null)).isFalse();
    }
}
