package io.hegui.gateway.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that outlived the gateway that started it. It is stopped, never adopted: its settings may be others. */
final class OrphanedServer {
    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    private OrphanedServer() {}

    /** Call only while holding the data directory's lock. */
    static void stop(PostgresCluster cluster, PostgresPrograms programs) throws IOException {
        Path pidFile = cluster.directory().resolve("postmaster.pid");
        Optional<ProcessHandle> process = recorded(pidFile).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return;
        }
        if (!serves(process.get(), cluster.directory())) {
            // The number has been given to another process since. PostgreSQL would take that one for a server.
            Files.delete(pidFile);
            return;
        }
        log.warn(
                "stopping the PostgreSQL server that a killed run left behind, pid {}",
                process.get().pid());
        try {
            programs.run("pg_ctl", PostgresServer.stopArguments(cluster, "fast", 30));
        } catch (DatabaseException e) {
            log.warn("it does not stop in order: {}", e.getMessage());
            programs.run("pg_ctl", PostgresServer.stopArguments(cluster, "immediate", 30));
        }
    }

    private static Optional<ProcessHandle> recorded(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path directory) {
        try {
            List<String> command = List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0", -1));
            return command.get(0).endsWith("/postgres") && command.contains(directory.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
