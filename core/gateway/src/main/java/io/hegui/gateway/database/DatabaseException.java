package io.hegui.gateway.database;

/** The database cannot be started, reached or brought up to date, and waiting will not mend it. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
