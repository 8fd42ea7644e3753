package io.hegui.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.database.Database;
import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed without warning while it receives and judges. */
class CrashIT {
    private static final int FILINGS_A_ROUND = 50;
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 4;
    private static final int ROWS = 400;

    private record Acknowledged(String id, String sha256) {}

    @TempDir
    Path data;

    /** Killed when a random number of filings has been acknowledged: some of them judged, some not, one in the middle. */
    @Test
    void killedWhileFilingsQueue_decidesEachAcknowledgedFilingExactlyOnce() throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(fileUntilKilled(round, 1 + random.nextInt(FILINGS_A_ROUND - CLIENTS)));
        }
        try (GatewayProcess gateway = GatewayProcess.serve(data, Map.of())) {
            Supervised supervised = supervised(gateway);
            String token = supervised.register(Supervised.BANK, "BANK");
            for (Acknowledged filing : acknowledged) {
                JsonObject decided = supervised.decided(filing.id(), token);
                List<JsonObject> findings = supervised.findings(filing.id(), token);
                assertThat(decided.getString("verdict"))
                        .as("seed %d: %s", seed, decided)
                        .isNotEqualTo("INCONCLUSIVE");
                assertThat(findings)
                        .as("findings of %s, seed %d", filing.id(), seed)
                        .isNotEmpty()
                        .hasSize(decided.getJsonObject("findings").getInteger("total"))
                        .doesNotHaveDuplicates();
                assertThat(data.resolve("spool")
                                .resolve(filing.sha256().substring(0, 2))
                                .resolve(filing.sha256() + "." + filing.id()))
                        .isRegularFile();
            }
        }
        assertThat(timesDecided(acknowledged)).as("seed %d", seed).allMatch(times -> times == 1);
        assertThat(halfReceived()).as("seed %d", seed).isEmpty();
    }

    private List<Acknowledged> fileUntilKilled(int round, int killAfter) throws Exception {
        // every other round also kills runs that have begun before their filing was on record
        String judgedEarly = round % 2 == 0 ? "1" : "1 GiB";
        GatewayProcess gateway =
                GatewayProcess.serve(data, Map.of("HEGUI_RUN_WORKERS", "1", "HEGUI_RUN_PROVISIONAL_FROM", judgedEarly));
        Supervised supervised = supervised(gateway);
        String token = supervised.register(Supervised.BANK, "BANK");
        ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(killAfter);
        CompletableFuture<?>[] clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(() -> {
                    for (int i = next.getAndIncrement(); i < FILINGS_A_ROUND; i = next.getAndIncrement()) {
                        if (!file(supervised.client(), token, "R" + round + "F" + i, acknowledged)) {
                            return;
                        }
                        enough.countDown();
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        enough.await();
        gateway.kill();
        CompletableFuture.allOf(clients).join();
        return List.copyOf(acknowledged);
    }

    private static boolean file(
            HttpsClient client, String token, String prefix, ConcurrentLinkedQueue<Acknowledged> acknowledged) {
        try {
            HttpResponse<String> response =
                    client.submit("exposure", "2026-09", SampleFilings.exposures(ROWS, prefix), token, Map.of());
            JsonObject answer = Supervised.ok(response);
            return acknowledged.add(new Acknowledged(answer.getString("id"), answer.getString("sha256")));
        } catch (HttpsClient.UnreachableException e) {
            return false;
        }
    }

    private Supervised supervised(GatewayProcess gateway) {
        return new Supervised(
                new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                GatewayProcess.token(data, List.of("--role", "operator")));
    }

    /** How often the audit log has each of them decided, read from the database of the gateway that was shut down. */
    private List<Long> timesDecided(List<Acknowledged> acknowledged) throws Exception {
        Vertx vertx = Vertx.vertx();
        GatewayConfig config = GatewayConfig.withoutFile(data, Map.of("HEGUI_DATA_DIRECTORY", data.toString()));
        Database database =
                Database.open(vertx, config.database(), config.dataDirectory()).await();
        try {
            List<Long> times = new ArrayList<>();
            for (Acknowledged filing : acknowledged) {
                times.add(database.pool()
                        .preparedQuery("SELECT count(*) FROM audit_event WHERE subject = $1 AND action = $2")
                        .execute(io.vertx.sqlclient.Tuple.of(
                                UUID.fromString(filing.id()).toString(), "submission.decided"))
                        .await()
                        .iterator()
                        .next()
                        .getLong(0));
            }
            return times;
        } finally {
            database.close().await();
            vertx.close().await();
        }
    }

    private List<Path> halfReceived() throws Exception {
        try (Stream<Path> files = Files.list(data.resolve("spool/incoming"))) {
            return files.toList();
        }
    }
}
