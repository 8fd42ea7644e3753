package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.check.CheckFailure;
import io.hegui.gateway.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionBreakerTest {
    private static final PluginVersion ONE = new PluginVersion("sample", "1.0.0", "aa");
    private static final PluginVersion OTHER = new PluginVersion("sample", "1.1.0", "bb");
    private static final CheckFailure THREW =
            new CheckFailure("T.1", "java.lang.IllegalStateException: Zhang San, 110105\n  at fixture.Check");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-09-01T00:00:00Z"));
    private final VersionBreaker breaker = new VersionBreaker(clock, 3, Duration.ofMinutes(10));
    private final List<VersionBreaker.Trip> trips = new ArrayList<>();

    @BeforeEach
    void listen() {
        breaker.onTrip(trips::add);
    }

    @Test
    void returnsWithinTheWindow_tripAtTheLimit_andTheReasonQuotesNothing() {
        breaker.failed(ONE, "a", THREW);
        breaker.failed(ONE, "b", THREW);
        assertThat(trips).isEmpty();
        breaker.failed(ONE, "c", THREW);
        assertThat(trips)
                .containsExactly(new VersionBreaker.Trip(
                        ONE,
                        "3 returns within PT10M could not be judged, the last because of check T.1:"
                                + " java.lang.IllegalStateException"));
        breaker.failed(ONE, "d", THREW);
        breaker.failed(ONE, "e", THREW);
        assertThat(trips).hasSize(1);
    }

    @Test
    void sameReturnAgain_anotherVersion_andLongAgo_doNotCount() {
        breaker.failed(ONE, "a", THREW);
        breaker.failed(ONE, "b", THREW);
        breaker.failed(ONE, "b", THREW);
        breaker.failed(OTHER, "c", THREW);
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        breaker.failed(ONE, "d", THREW);
        breaker.failed(ONE, "e", THREW);
        assertThat(trips).isEmpty();
        breaker.failed(ONE, "a", THREW);
        assertThat(trips).hasSize(1);
    }
}
