package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnloadTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock();

    @Test
    void unloadedPlugin_isCollected() throws IOException {
        CheckFixture.jar("tidy", "T.1").in(directory.resolve("plugins"));

        PluginHost host = startedUsedAndClosed();

        assertThat(stateAfterCollecting(host, 60)).isEqualTo(GenerationState.COLLECTED);
    }

    /** Negative control: the test above proves nothing unless a plugin that leaks is told apart. */
    @Test
    void pluginThatStaysReachable_isReportedAsLeaked() throws IOException {
        PluginJar.good("leaky")
                .source("fixture.Fixture", PluginJar.entryPoint("leaky", """
                        @Override public List<InstitutionType> institutionTypes() {
                          Runtime.getRuntime().addShutdownHook(new Thread(() -> info()));
                          return List.of();
                        }
                        """))
                .in(directory.resolve("plugins"));
        PluginHost host = startedUsedAndClosed();

        assertThat(stateAfterCollecting(host, 3)).isEqualTo(GenerationState.STOPPED);
        clock.now = clock.now.plus(PATIENCE).plusSeconds(1);

        assertThat(host.states()).containsOnlyKeys(GenerationState.LEAKED);
    }

    /** Apart from the tests, so that no local variable of theirs keeps the plugin in memory. */
    private PluginHost startedUsedAndClosed() {
        PluginHost host = new PluginHost(new SdkVersion("0.1.0"), clock, Duration.ofSeconds(5), PATIENCE);
        host.start(
                directory.resolve("plugins"),
                directory.resolve("data"),
                References.tiny(),
                Policies.acceptingUnsigned());
        try (CatalogueLease lease = host.lease().orElseThrow()) {
            assertThat(lease.catalogue().plugins()).hasSize(1);
        }
        host.close();
        return host;
    }

    private static GenerationState stateAfterCollecting(PluginHost host, int seconds) {
        Instant enough = Instant.now().plusSeconds(seconds);
        GenerationState state = stateOf(host);
        while (state == GenerationState.STOPPED && Instant.now().isBefore(enough)) {
            System.gc();
            state = stateOf(host);
        }
        return state;
    }

    private static GenerationState stateOf(PluginHost host) {
        return host.states().keySet().iterator().next();
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the zone plays no part");
        }
    }
}
