package io.hegui.gateway.database;

import io.netty.channel.unix.Errors.NativeIoException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, which asking again later mends, from a statement that is wrong. */
public final class DatabaseUnavailable {
    /** The server is shutting down, has crashed, is starting, or has no connection left. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private DatabaseUnavailable() {}

    /** True if this failure, or one it was caused by, is one of the connection and not of the statement. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause()) {
            if (isConnectionFailure(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean isConnectionFailure(Throwable failure) {
        if (failure instanceof PgException refused) {
            return isConnectionState(refused.getSqlState());
        }
        if (failure instanceof SQLException refused) {
            return isConnectionState(refused.getSQLState());
        }
        if (failure instanceof ClosedConnectionException
                || failure instanceof TimeoutException
                || failure instanceof SocketException
                || failure instanceof NativeIoException
                || failure instanceof UnknownHostException) {
            return true;
        }
        // Neither the client nor the network layer has a type of its own for these.
        String message = failure.getMessage();
        return message != null
                && (message.startsWith("Connection reset")
                        || message.startsWith("Broken pipe")
                        || message.startsWith("Connection is not active now")
                        || message.startsWith("Connection pool reached max wait queue size")
                        || message.startsWith("Pool closed"));
    }

    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || STATES.contains(state));
    }
}
