package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.sdk.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivationTest {
    @TempDir
    private Path directory;

    private final PluginHost host =
            new PluginHost(new SdkVersion("0.1.0"), Clock.systemUTC(), Duration.ofSeconds(5), Duration.ofMinutes(5));

    @BeforeEach
    void start() throws IOException {
        PluginJar.good("other").in(directory.resolve("plugins"));
        CheckFixture.jar("sample", "T.1").in(directory.resolve("plugins"));
        host.start(
                directory.resolve("plugins"),
                directory.resolve("data"),
                References.tiny(),
                Policies.acceptingUnsigned());
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void newVersion_isUsedByTheNextRun_whileTheOldOneServesTheRunsThatBeganWithIt() throws IOException {
        CatalogueLease underWay = host.lease().orElseThrow();

        assertThat(host.activate(version("1.1.0"))).isEqualTo(new Activation.Activated("sample", "1.1.0"));

        assertThat(versions(underWay)).containsEntry("sample", "1.0.0");
        assertThat(host.states()).isEqualTo(Map.of(GenerationState.ACTIVE, 2L, GenerationState.DRAINING, 1L));
        try (CatalogueLease next = host.lease().orElseThrow()) {
            assertThat(versions(next)).containsEntry("sample", "1.1.0").containsEntry("other", "1.0.0");
        }
        underWay.close();
        assertThat(becomes(() -> !host.states().containsKey(GenerationState.DRAINING)))
                .isTrue();
    }

    @Test
    void replacedVersions_areCollected_oneAfterAnother() throws IOException {
        for (int i = 1; i <= 20; i++) {
            assertThat(host.activate(version("1.1." + i))).isInstanceOf(Activation.Activated.class);
        }

        assertThat(becomes(this::onlyActiveAndCollected))
                .as("%s", host.states())
                .isTrue();
    }

    /** Negative control of the test above. */
    @Test
    void replacedVersionThatLeaks_isNotCollected() throws IOException {
        assertThat(host.activate(leaky())).isInstanceOf(Activation.Activated.class);
        assertThat(host.activate(version("3.0.0"))).isInstanceOf(Activation.Activated.class);

        Map<GenerationState, Long> leaked =
                Map.of(GenerationState.ACTIVE, 2L, GenerationState.STOPPED, 1L, GenerationState.COLLECTED, 1L);
        assertThat(becomes(() -> host.states().equals(leaked)))
                .as("%s", host.states())
                .isTrue();
        assertThat(becomes(this::onlyActiveAndCollected, 3)).isFalse();
        assertThat(host.states()).isEqualTo(leaked);
    }

    @Test
    void wrongVersion_isRefused_andChangesNothing() throws IOException {
        CatalogueSnapshot before = host.current();
        Path wrong = CheckFixture.jar("sample", "T.1")
                .manifest("Plugin-Version", "1.1.0")
                .source("fixture.NegativeAmountCheck", CheckFixture.check("T.1", "规则", "99", ""))
                .in(directory.resolve("build"));

        assertThat(host.activate(wrong))
                .isInstanceOfSatisfying(
                        Activation.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Text::en)
                                .containsExactly(
                                        "plugin 'sample': check T.1 cites 规则 99, which is not in the register of"
                                                + " regulations; correct the citation, or add the article to the"
                                                + " plugin's regulations.csv"));

        assertThat(host.current()).isSameAs(before);
        assertThat(host.lease()).isPresent();
        assertThat(becomes(this::onlyActiveAndCollected)).isTrue();
        assertThat(host.states()).containsEntry(GenerationState.ACTIVE, 2L);
    }

    @Test
    void halfAJar_isRefused_andChangesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(version("1.1.0"));
        Path half = Files.write(directory.resolve("half.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(host.activate(half))
                .isInstanceOfSatisfying(
                        Activation.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Text::en)
                                .singleElement()
                                .asString()
                                .startsWith("half.jar: it is no readable jar"));
        assertThat(host.states()).isEqualTo(Map.of(GenerationState.ACTIVE, 2L));
    }

    @Test
    void sameJar_isLeftAlone() throws IOException {
        Path jar = version("1.1.0");
        host.activate(jar);
        CatalogueSnapshot before = host.current();

        assertThat(host.activate(jar)).isEqualTo(new Activation.Unchanged("sample", "1.1.0"));
        assertThat(host.current()).isSameAs(before);
    }

    @Test
    void pluginThatWasNotThere_isAdded() throws IOException {
        assertThat(host.activate(PluginJar.good("third").in(directory.resolve("build"))))
                .isEqualTo(new Activation.Activated("third", "1.0.0"));

        assertThat(host.current().catalogue().plugins())
                .extracting(PluginVersion::id)
                .containsExactly("other", "sample", "third");
    }

    private Path version(String version) throws IOException {
        return CheckFixture.jar("sample", "T.1")
                .manifest("Plugin-Version", version)
                .in(directory.resolve("build"));
    }

    private Path leaky() throws IOException {
        return CheckFixture.jar("sample", "T.1", """
                        static {
                          Runtime.getRuntime().addShutdownHook(new Thread(() -> new Fixture().info()));
                        }
                        """)
                .manifest("Plugin-Version", "2.0.0")
                .in(directory.resolve("build"));
    }

    private static Map<String, String> versions(CatalogueLease lease) {
        return lease.catalogue().plugins().stream()
                .collect(java.util.stream.Collectors.toMap(PluginVersion::id, PluginVersion::version));
    }

    private boolean onlyActiveAndCollected() {
        return host.states().keySet().stream()
                .allMatch(state -> state == GenerationState.ACTIVE || state == GenerationState.COLLECTED);
    }

    private static boolean becomes(BooleanSupplier condition) {
        return becomes(condition, 60);
    }

    private static boolean becomes(BooleanSupplier condition, int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            System.gc();
        }
        return condition.getAsBoolean();
    }
}
