package io.hegui.bench.findings;

import io.hegui.gateway.config.DatabaseConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.finding.LocatedFinding;
import io.hegui.gateway.finding.StoredFindings;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Writes the same findings through the gateway's own store and by COPY, in both of its forms, each in one durable
 * transaction into the table as the migrations make it, with its keys and indexes. What COPY is given is encoded
 * beforehand: only the database's part of it counts, which makes it the stricter measure.
 *
 * <p>{@code FindingsStore [FINDINGS [ROUNDS [JDBC-URL USER PASSWORD]]]}; without a URL it starts the embedded server.
 * Prints a line each: subject, median milliseconds, findings a second, ratio to the faster COPY.
 */
public final class FindingsStore {
    private static final int WARM_UP = 20;
    private static final String STORE = "store";

    private final Database database;
    private final Connection jdbc;
    private final List<LocatedFinding> findings;

    private FindingsStore(Database database, Connection jdbc, List<LocatedFinding> findings) {
        this.database = database;
        this.jdbc = jdbc;
        this.findings = findings;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 28_500;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 21;
        DatabaseConfig config = arguments.length > 2
                ? new DatabaseConfig(
                        Optional.of(arguments[2].replaceFirst("^jdbc:", "")), arguments[3], arguments[4], 4)
                : new DatabaseConfig(Optional.empty(), "", "", 4);
        Path data = Files.createTempDirectory("hegui-findings");
        Vertx vertx = Vertx.vertx();
        Database database = Database.open(vertx, config, data).await();
        try (Connection jdbc = DriverManager.getConnection(
                database.address().jdbcUrl(),
                database.address().user(),
                database.address().password())) {
            new FindingsStore(database, jdbc, FindingsSample.of(count)).run(rounds, System.out);
        } finally {
            database.close().await();
            vertx.close().await();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(int rounds, PrintStream out) throws Exception {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            // In turn, so that what else the machine does meets all of them.
            for (CopyForm form : CopyForm.values()) {
                note(times, form.subject(), round, copy(form));
            }
            note(times, STORE, round, store());
        }
        double best = Arrays.stream(CopyForm.values())
                .mapToDouble(form -> median(times.getOrDefault(form.subject(), List.of())))
                .min()
                .orElseThrow();
        out.println("subject\tmilliseconds\tfindings_per_second\tratio_to_copy");
        times.forEach((subject, nanos) -> out.printf(
                "%s\t%.1f\t%.0f\t%.2f%n",
                subject, median(nanos) / 1e6, findings.size() * 1e9 / median(nanos), best / median(nanos)));
    }

    private static void note(Map<String, List<Long>> times, String subject, int round, long nanos) {
        if (round >= 0) {
            times.computeIfAbsent(subject, name -> new ArrayList<>()).add(nanos);
        }
    }

    private long copy(CopyForm form) throws Exception {
        UUID submission = submission();
        byte[] bytes = form.bytes(submission, findings);
        jdbc.setAutoCommit(false);
        long started = System.nanoTime();
        jdbc.unwrap(PGConnection.class).getCopyAPI().copyIn(form.sql(), new ByteArrayInputStream(bytes), 1 << 16);
        jdbc.commit();
        long took = System.nanoTime() - started;
        jdbc.setAutoCommit(true);
        checked();
        return took;
    }

    private long store() throws Exception {
        UUID submission = submission();
        StoredFindings stored = new StoredFindings();
        long started = System.nanoTime();
        database.pool()
                .withTransaction(transaction -> stored.replace(transaction, submission, findings))
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.MINUTES);
        long took = System.nanoTime() - started;
        checked();
        return took;
    }

    /** A new one, without findings, in an empty table, with nothing left for the server to write. */
    private UUID submission() throws Exception {
        UUID id = UUID.randomUUID();
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("TRUNCATE finding CASCADE");
            statement.execute("""
                    INSERT INTO institution (id, name, type, region, active, created_at, updated_at)
                    VALUES ('91990000MA0DEM0138', '示例', 'MLC', '990000', true, now(), now()) ON CONFLICT DO NOTHING
                    """);
        }
        try (PreparedStatement insert = jdbc.prepareStatement("""
                INSERT INTO submission (id, institution, institution_type, region, dataset, period, test, state, sha256,
                                        bytes, submitted_by, received_at, receipt)
                VALUES (?, '91990000MA0DEM0138', 'MLC', '990000', 'loan-book', '2026-09', false, 'RUNNING', '', 1, 'bench',
                        now(), '')
                """)) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        return id;
    }

    private void checked() throws Exception {
        try (Statement statement = jdbc.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM finding")) {
            rows.next();
            if (rows.getLong(1) != findings.size()) {
                throw new IllegalStateException(rows.getLong(1) + " of " + findings.size() + " findings were stored");
            }
        }
    }

    private static double median(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
