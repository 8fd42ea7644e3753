package io.hegui.gateway.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseUnavailableTest {
    @Test
    void lostConnections_areRecognisedUnderTheirWrappers() {
        assertThat(DatabaseUnavailable.isCauseOf(new IllegalStateException(new ConnectException("refused"))))
                .isTrue();
        assertThat(DatabaseUnavailable.isCauseOf(new PgException("shutting down", "FATAL", "57P01", "")))
                .isTrue();
        assertThat(DatabaseUnavailable.isCauseOf(new SQLException("gone", "08006")))
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
