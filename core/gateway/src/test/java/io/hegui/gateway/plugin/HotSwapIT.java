package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.rollout.RolloutGateway;
import io.hegui.gateway.testing.SettableClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two versions take turns while 32 clients file and read without pause. */
class HotSwapIT {
    private static final int CLIENTS = 32;
    private static final int ACTIVATIONS = 200;
    /** The first fails a filing as a rule; one that meets none under way proves nothing. */
    private static final int CONTROL_ACTIVATIONS = 500;

    private static final String FILER = Supervised.MICROLENDER;
    /** What 150 generations that stay would take is twenty times as much. */
    private static final long METASPACE_SLACK = 4L << 20;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    private final SettableClock clock = new SettableClock(Instant.now());
    private final ConcurrentHashMap<String, AtomicInteger> judged = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private RolloutGateway gateway;

    private String filer = "";

    @BeforeEach
    void start() throws IOException {
        SwapFixture.jar("1.0.0", "MAJOR", home.resolve("plugins")).toFile();
        java.nio.file.Files.move(
                home.resolve("plugins/1.0.0/swap-fixture.jar"), home.resolve("plugins/swap-fixture.jar"));
        gateway = RolloutGateway.start(
                home,
                database.config(),
                Map.of(
                        "HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false",
                        "HEGUI_RUN_WORKERS", "8",
                        "HEGUI_DATABASE_POOL_SIZE", "16",
                        "HEGUI_AUTH_TOKEN_LIFETIME", "P30D"),
                clock);
        filer = gateway.supervised().register(FILER, "SWAP");
        Supervised.ok(gateway.push(SwapFixture.jar("2.0.0", "MINOR", home.resolve("new")), "test"));
    }

    @AfterEach
    void stop() {
        gateway.close();
        System.getProperties().remove("hegui.test.leak");
    }

    @Test
    void activations_failNoRequest_mixNoVersions_andLeaveNothingInMemory() throws Exception {
        List<Long> metaspace = new ArrayList<>();

        underLoad(() -> {
            for (int i = 1; i <= ACTIVATIONS; i++) {
                activateTheOther(i);
                if (i == ACTIVATIONS / 4 || i == ACTIVATIONS) {
                    metaspace.add(metaspaceAfterCollecting());
                }
            }
        });

        assertThat(failures).isEmpty();
        assertThat(judged.keySet()).containsExactlyInAnyOrder("MAJOR", "MINOR");
        assertThat(judged.get("MAJOR")).hasValueGreaterThan(CLIENTS);
        assertThat(judged.get("MINOR")).hasValueGreaterThan(CLIENTS);
        PluginHost host = gateway.part(PluginHost.class);
        assertThat(RolloutGateway.becomes(() -> onlyActiveOrCollected(host)))
                .as("%s", host.states())
                .isTrue();
        assertThat(metaspace.get(1) - metaspace.get(0)).as("%s", metaspace).isLessThan(METASPACE_SLACK);
        report(metaspace);
        leakIsReported(host);
    }

    /** Negative control: the test above proves nothing unless it fails where nobody waits for the runs under way. */
    @Test
    void withoutDraining_filingsFail() throws Exception {
        PluginHost host = gateway.part(PluginHost.class);

        underLoad(() -> {
            for (int i = 1; i <= CONTROL_ACTIVATIONS && failures.isEmpty(); i++) {
                Generation old = host.current().generation("swap").orElseThrow();
                activateTheOther(i);
                stopAtOnce(old);
            }
        });

        assertThat(failures).isNotEmpty();
    }

    /** Something outside keeps a version: it is alarmed and counted. */
    private void leakIsReported(PluginHost host) throws IOException {
        Supervised.ok(gateway.push(SwapFixture.leaky("3.0.0", home.resolve("new")), "test"));
        Supervised.ok(gateway.activate("swap", "3.0.0"));
        Supervised.ok(gateway.rollBack("swap"));
        assertThat(RolloutGateway.becomes(() -> onlyTheLeakyOneIsLeft(host))).isTrue();
        clock.advance(Duration.ofMinutes(6));

        assertThat(RolloutGateway.becomes(() -> host.states().containsKey(GenerationState.LEAKED)))
                .isTrue();
        assertThat(gateway.client().get("/metrics", "").body())
                .containsPattern("hegui_plugin_generations\\{state=\"LEAKED\"} 1.0")
                .containsPattern("hegui_plugin_generations\\{state=\"ACTIVE\"} 1.0")
                .containsPattern("hegui_plugin_leaks_total 1.0")
                .containsPattern("hegui_plugin_drain_time_seconds_count 20\\d")
                .containsPattern(
                        "hegui_plugin_leases\\{plugin=\"swap\",sha256=\"[0-9a-f]{64}\",version=\"[12].0.0\"} 0.0");
    }

    private void underLoad(Runnable work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(CompletableFuture.runAsync(() -> fileAndRead(over), threads));
        }
        try {
            work.run();
        } finally {
            over.set(true);
            clients.forEach(CompletableFuture::join);
            threads.shutdown();
        }
    }

    private void fileAndRead(AtomicBoolean over) {
        byte[] file = SwapFixture.FILING.getBytes(StandardCharsets.UTF_8);
        do {
            try {
                JsonObject verdict = Supervised.ok(
                        gateway.client().submit("amounts", "2026-09", file, filer, Map.of("Prefer", "wait=50")));
                Supervised.ok(gateway.client().get("/api/v1/datasets/amounts", filer));
                JsonArray findings = Supervised.ok(gateway.client()
                                .get("/api/v1/submissions/" + verdict.getString("id") + "/findings", filer))
                        .getJsonArray("items");
                look(verdict, findings);
            } catch (RuntimeException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        } while (!over.get());
    }

    /** The findings tell which version found them: all the same one. */
    private void look(JsonObject verdict, JsonArray findings) {
        List<String> severities = findings.stream()
                .map(finding -> ((JsonObject) finding).getString("severity"))
                .toList();
        if ("ACCEPTED_WITH_BREACHES".equals(verdict.getString("verdict"))
                && severities.size() == SwapFixture.FINDINGS
                && severities.stream().distinct().count() == 1) {
            judged.computeIfAbsent(severities.get(0), first -> new AtomicInteger())
                    .incrementAndGet();
        } else {
            failures.add(verdict.getString("verdict") + " " + verdict.getJsonArray("failures") + " " + severities);
        }
    }

    private void activateTheOther(int round) {
        String version = round % 2 == 1 ? "2.0.0" : "1.0.0";
        JsonObject activated =
                Supervised.ok(gateway.activate("swap", version, new JsonObject().put("allowDowngrade", true), "test"));
        assertThat(activated.getBoolean("changed")).isTrue();
    }

    private static void stopAtOnce(Generation generation) {
        try {
            Optional<ClassLoader> unused = generation.stop();
        } catch (IllegalStateException e) {
            // No run used it, so that it was stopped in order already.
        }
    }

    private static boolean onlyActiveOrCollected(PluginHost host) {
        System.gc();
        return host.states().keySet().stream()
                .allMatch(state -> state == GenerationState.ACTIVE || state == GenerationState.COLLECTED);
    }

    private static boolean onlyTheLeakyOneIsLeft(PluginHost host) {
        System.gc();
        Map<GenerationState, Long> states = host.states();
        return states.getOrDefault(GenerationState.STOPPED, 0L) == 1 && !states.containsKey(GenerationState.DRAINING);
    }

    private static long metaspaceAfterCollecting() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }

    private void report(List<Long> metaspace) {
        System.out.println("hot swap: judged "
                + judged.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + "; metaspace " + metaspace);
    }
}
