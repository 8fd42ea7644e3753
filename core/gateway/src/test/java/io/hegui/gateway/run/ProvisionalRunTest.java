package io.hegui.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.SlowSender;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.Activation;
import io.hegui.gateway.plugin.GateFixture;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.progress.GatedGateway;
import io.hegui.gateway.testing.Await;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A gateway with a single worker, and a filing that arrives as slowly as the test wants. */
@Timeout(120)
@SuppressWarnings("NullAway.Init") // each test starts its own gateway
class ProvisionalRunTest {
    private static final String QUERY = "dataset=amounts&period=2026-09";
    private static final int ROWS = 100_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private final GateFixture gate = new GateFixture();
    private GatedGateway gateway;
    private String filer;

    private void start(String patience) throws IOException {
        gateway = GatedGateway.start(
                data(),
                database.config(),
                Map.of("HEGUI_RUN_PROVISIONAL_FROM", "1", "HEGUI_RUN_PROVISIONAL_PATIENCE", patience));
        filer = gateway.filer();
    }

    @AfterEach
    void stop() {
        gate.close();
        gateway.close();
    }

    @Test
    void filing_isJudgedWhileItArrives_andShowsNothingUntilItIsOnRecord() throws Exception {
        start("PT1M");
        byte[] file = gatedEarly();
        try (SlowSender sender = sender(file, Map.of())) {
            sender.send(file, 0, file.length / 2);
            becomes(gate::isWaitedAt);
            assertThat(submissions()).isEmpty();

            sender.send(file, file.length / 2, file.length);
            gate.open();
            JsonObject decided = decided(sender);

            assertThat(decided.getLong("records")).isEqualTo(ROWS + 1);
            assertThat(decided.getJsonObject("findings").getLong("total")).isEqualTo(ROWS / 2);
            becomes(() -> outcomes(ProvisionalOutcome.KEPT) == 1);
        }
        becomes(() -> spool("incoming").isEmpty());
    }

    @Test
    void filing_isJudgedFromTheWorkersReturnOn_ifNoneWasFreeWhenItBegan() throws Exception {
        start("PT1M");
        byte[] file = long16MiB();
        Seats seats = gateway.part(Seats.class);
        assertThat(seats.take(Lane.RECORD)).isTrue();
        try (SlowSender sender = sender(file, Map.of())) {
            sender.send(file, 0, file.length / 4);
            becomes(() -> arrived() == file.length / 4);
            assertThat(underWay()).isEmpty();

            seats.giveBack(Lane.RECORD);
            sender.send(file, file.length / 4, file.length - 1);
            becomes(gate::isWaitedAt);
            sender.send(file, file.length - 1, file.length);
            gate.open();

            assertThat(decided(sender).getLong("records")).isEqualTo(1 + (1 << 20));
            becomes(() -> outcomes(ProvisionalOutcome.KEPT) == 1);
        }
    }

    @Test
    void uploadCutInMidJudgement_leavesNothing() throws Exception {
        start("PT1M");
        byte[] file = gatedEarly();
        try (SlowSender sender = sender(file, Map.of())) {
            sender.send(file, 0, file.length / 2);
            becomes(gate::isWaitedAt);
        }
        becomes(() -> outcomes(ProvisionalOutcome.NOT_FILED) == 1);
        gate.open();

        becomes(() -> spool("incoming").isEmpty());
        assertThat(submissions()).isEmpty();
        becomes(this::theWorkerIsFree);
    }

    @Test
    void wrongDigest_leavesNothing() throws Exception {
        start("PT1M");
        byte[] file = gatedEarly();
        String wrong = "sha-256=:" + Base64.getEncoder().encodeToString(new byte[32]) + ":";
        try (SlowSender sender = sender(file, Map.of("Content-Digest", wrong))) {
            sender.send(file, 0, file.length / 2);
            becomes(gate::isWaitedAt);
            sender.send(file, file.length / 2, file.length);

            assertThat(sender.answer()).startsWith("HTTP/1.1 400").contains("digest-mismatch");
        }
        becomes(() -> outcomes(ProvisionalOutcome.NOT_FILED) == 1);
        gate.open();

        becomes(() -> spool("incoming").isEmpty());
        assertThat(submissions()).isEmpty();
        assertThat(spool(".")).containsExactlyInAnyOrder("incoming", "uploads");
        becomes(this::theWorkerIsFree);
    }

    @Test
    void slowSender_givesTheWorkerBack_andIsJudgedAllTheSame() throws Exception {
        start("PT0.02S");
        gate.open();
        byte[] file = GateFixture.filing(ROWS);
        try (SlowSender sender = sender(file, Map.of())) {
            sender.send(file, 0, file.length / 2);
            becomes(() -> outcomes(ProvisionalOutcome.SLOW_SENDER) == 1);
            becomes(this::theWorkerIsFree);

            sender.send(file, file.length / 2, file.length);
            JsonObject decided = decided(sender);

            assertThat(decided.getLong("records")).isEqualTo(ROWS + 1);
            assertThat(decided.getJsonObject("findings").getLong("total")).isEqualTo(ROWS / 2);
        }
        assertThat(outcomes(ProvisionalOutcome.KEPT)).isZero();
    }

    @Test
    void filingOnRecord_takesTheWorkerFromOneThatStillArrives() throws Exception {
        start("PT1M");
        gate.open();
        gate.open();
        byte[] file = GateFixture.filing(ROWS);
        String other = gateway.supervised().register(Supervised.BANK, "GATE");
        try (SlowSender sender = sender(file, Map.of())) {
            sender.send(file, 0, file.length / 2);
            becomes(() -> !underWay().isEmpty());

            String id = gateway.file(other, 2);
            JsonObject first = gateway.supervised().decided(id, other);
            assertThat(first.getLong("records")).isEqualTo(3);
            assertThat(outcomes(ProvisionalOutcome.WORKER_NEEDED)).isEqualTo(1);

            sender.send(file, file.length / 2, file.length);
            assertThat(decided(sender).getLong("records")).isEqualTo(ROWS + 1);
        }
    }

    @Test
    void anotherCatalogueMeanwhile_judgesTheFilingAnew() throws Exception {
        start("PT1M");
        byte[] file = gatedEarly();
        PluginHost plugins = gateway.part(PluginHost.class);
        try (SlowSender sender = sender(file, Map.of())) {
            sender.send(file, 0, file.length / 2);
            becomes(gate::isWaitedAt);
            assertThat(plugins.activate(PluginJar.good("further").in(directory.resolve("further"))))
                    .isInstanceOf(Activation.Activated.class);
            sender.send(file, file.length / 2, file.length);
            gate.open();
            gate.open();
            JsonObject decided = decided(sender);

            assertThat(decided.getString("catalogue"))
                    .isEqualTo(plugins.current().catalogue().id());
            assertThat(decided.getLong("records")).isEqualTo(ROWS + 1);
            becomes(() -> outcomes(ProvisionalOutcome.CATALOGUE_CHANGED) == 1);
            assertThat(outcomes(ProvisionalOutcome.KEPT)).isZero();
        }
    }

    /** The first row waits, and none has a finding. */
    private static byte[] long16MiB() {
        return ("number,amount\nGATE,1.00\n" + "A-12345678,1.00\n".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
    }

    /** The row that waits stands near the beginning. */
    private static byte[] gatedEarly() {
        String all = new String(GateFixture.filing(ROWS), StandardCharsets.UTF_8);
        int gated = all.indexOf("GATE");
        int early = all.indexOf('\n', all.length() / 10) + 1;
        return (all.substring(0, early) + all.substring(gated) + all.substring(early, gated))
                .getBytes(StandardCharsets.UTF_8);
    }

    private SlowSender sender(byte[] file, Map<String, String> headers) throws IOException {
        return new SlowSender(
                gateway.port(), data().resolve("tls/certificate.pem"), filer, QUERY, file.length, headers);
    }

    private JsonObject decided(SlowSender sender) throws IOException {
        String answer = sender.answer();
        assertThat(answer).startsWith("HTTP/1.1 202");
        String id = new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4)).getString("id");
        return gateway.supervised().decided(id, filer);
    }

    private List<Object> submissions() {
        return Supervised.ok(gateway.client().get("/api/v1/submissions?period=2026-09", filer))
                .getJsonArray("items")
                .stream()
                .toList();
    }

    private double outcomes(ProvisionalOutcome outcome) {
        return gateway
                .part(MeterRegistry.class)
                .find("hegui.run.provisional")
                .tag("outcome", outcome.name())
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private boolean theWorkerIsFree() {
        Seats seats = gateway.part(Seats.class);
        if (!seats.take(Lane.RECORD)) {
            return false;
        }
        seats.giveBack(Lane.RECORD);
        return true;
    }

    private List<String> underWay() {
        return spool("incoming").stream()
                .filter(name -> name.contains("findings"))
                .toList();
    }

    private long arrived() {
        return spool("incoming").stream()
                .mapToLong(name ->
                        data().resolve("spool/incoming").resolve(name).toFile().length())
                .sum();
    }

    private List<String> spool(String in) {
        try (Stream<Path> files = Files.list(data().resolve("spool").resolve(in))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** Asks the gateway something between looks, which lets it get on. */
    private void becomes(BooleanSupplier wanted) {
        assertThat(Await.becomes(wanted, () -> gateway.client().get("/health/live", "")))
                .isTrue();
    }
}
