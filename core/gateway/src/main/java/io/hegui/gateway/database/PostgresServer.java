package io.hegui.gateway.database;

import io.hegui.gateway.file.PrivateFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A running server, started and stopped through {@code pg_ctl}: that waits until the server answers, and puts it in a
 * session of its own, so that a Ctrl-C meant for us does not reach it before we stop it in order.
 */
record PostgresServer(PostgresCluster cluster, PostgresPrograms programs, int port) {
    private static final int ATTEMPTS = 3;

    static PostgresServer start(PostgresCluster cluster, PostgresPrograms programs, int connections)
            throws IOException {
        Path data = cluster.directory().resolveSibling("postgres.port");
        Path log = cluster.directory().resolveSibling("postgres.log");
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFile.write(log, "");
        FileTree.own(log, programs.account().user());
        for (int attempt = 1; ; attempt++) {
            int port = port(data);
            try {
                programs.run("pg_ctl", startArguments(cluster, log, port, connections));
                Files.writeString(data, Integer.toString(port));
                return new PostgresServer(cluster, programs, port);
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS || isFree(port)) {
                    throw new DatabaseException(e.getMessage() + "; its log says: " + tail(log), e);
                }
            }
        }
    }

    void stop() throws IOException {
        programs.run("pg_ctl", stopArguments(cluster, "fast", 60));
    }

    static List<String> stopArguments(PostgresCluster cluster, String mode, int seconds) {
        return List.of("stop", "-D", cluster.directory().toString(), "-m", mode, "-w", "-t", Integer.toString(seconds));
    }

    private static List<String> startArguments(PostgresCluster cluster, Path log, int port, int connections) {
        // Terse errors: the details of a refused row would carry personal data into the log.
        String options = "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on -c synchronous_commit=on"
                + " -c full_page_writes=on -c log_error_verbosity=terse -c max_connections=" + connections;
        return List.of(
                "start", "-D", cluster.directory().toString(), "-l", log.toString(), "-w", "-t", "60", "-o", options);
    }

    /** The port of the last time if nobody has taken it since. */
    private static int port(Path recorded) throws IOException {
        if (Files.exists(recorded)) {
            int port = Integer.parseInt(Files.readString(recorded).strip());
            if (isFree(port)) {
                return port;
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
