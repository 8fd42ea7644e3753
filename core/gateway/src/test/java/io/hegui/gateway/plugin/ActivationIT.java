package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A plugin is replaced under filings: each is judged by one version, and none is lost. */
class ActivationIT {
    private static final Map<String, String> WAIT = Map.of("Prefer", "wait=30");
    private static final String FILER = "91350100M000100Y43";

    @RegisterExtension
    static final LiveGateway GATEWAY = new LiveGateway(Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false"));

    @TempDir
    private Path directory;

    @Test
    void filingUnderWay_isJudgedByTheVersionItBeganWith_theNextByTheNewOne() throws IOException {
        PluginHost host = GATEWAY.part(PluginHost.class);
        try (GateFixture gate = new GateFixture()) {
            assertThat(host.activate(gated("1.0.0", "MAJOR"))).isInstanceOf(Activation.Activated.class);
            String filer = GATEWAY.supervised().register(FILER, "GATE");
            String underWay = Supervised.ok(
                            GATEWAY.client().submit("amounts", "2026-08", GateFixture.filing(4), filer, Map.of()))
                    .getString("id");
            gate.awaitArrival();

            assertThat(host.activate(gated("1.1.0", "MINOR"))).isInstanceOf(Activation.Activated.class);
            String next = Supervised.ok(
                            GATEWAY.client().submit("amounts", "2026-09", GateFixture.filing(4), filer, Map.of()))
                    .getString("id");
            assertThat(host.states()).containsEntry(GenerationState.DRAINING, 1L);
            gate.open();
            gate.open();

            assertThat(severities(underWay, filer)).containsOnly("MAJOR").hasSize(2);
            assertThat(severities(next, filer)).containsOnly("MINOR").hasSize(2);
        }
    }

    @Test
    void tenActivations_underFourFilers_loseNoRequest() throws Exception {
        PluginHost host = GATEWAY.part(PluginHost.class);
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Integer>> filers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            filers.add(CompletableFuture.supplyAsync(() -> fileUntil(over)));
        }
        try {
            for (int i = 0; i < 10; i++) {
                Path jar = CheckFixture.jar("swapped", "T.swapped")
                        .source(
                                "fixture.NegativeAmountCheck",
                                CheckFixture.check("T.swapped", "整治办函〔2017〕141号", "一(二)", ""))
                        .manifest("Plugin-Version", "1.0." + i)
                        .in(directory);
                assertThat(host.activate(jar)).isInstanceOf(Activation.Activated.class);
            }
        } finally {
            over.set(true);
        }

        assertThat(filers).allSatisfy(filer -> assertThat(filer.join()).isPositive());
    }

    /** How many filings were judged and read; throws at the first answer that is not as it should be. */
    private static int fileUntil(AtomicBoolean over) {
        int filed = 0;
        do {
            JsonObject judged = Supervised.ok(GATEWAY.client()
                    .submit("loan-book", "2026-09", SampleFilings.loanBook(20, "L"), GATEWAY.lender(), WAIT));
            assertThat(judged.getString("verdict")).isEqualTo("ACCEPTED");
            Supervised.ok(GATEWAY.client().get("/api/v1/datasets/loan-book", GATEWAY.lender()));
            Supervised.ok(GATEWAY.client()
                    .get("/api/v1/submissions/" + judged.getString("id") + "/findings", GATEWAY.lender()));
            filed++;
        } while (!over.get());
        return filed;
    }

    private static List<String> severities(String submission, String token) {
        assertThat(GATEWAY.supervised().decided(submission, token).getString("verdict"))
                .isEqualTo("ACCEPTED_WITH_BREACHES");
        return GATEWAY.supervised().findings(submission, token).stream()
                .map(finding -> finding.getString("severity"))
                .toList();
    }

    private Path gated(String version, String severity) throws IOException {
        return GateFixture.jar()
                .manifest("Plugin-Version", version)
                .source(
                        "fixture.NegativeAmountCheck",
                        GateFixture.check().replace("Severity.MAJOR", "Severity." + severity))
                .in(directory);
    }
}
