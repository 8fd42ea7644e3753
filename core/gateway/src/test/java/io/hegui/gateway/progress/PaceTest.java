package io.hegui.gateway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace();

    @Test
    void beforeTwoLooks_nothingIsKnown() {
        pace.look(500, 10_000, 7 * SECOND);
        assertThat(pace.recordsPerSecond()).isZero();
        assertThat(pace.remaining(100_000)).isEmpty();
    }

    @Test
    void steadyRun_lastsAsLongAsItsBytesSay() {
        for (int i = 0; i <= 4; i++) {
            pace.look(i * 1_000L, i * 50_000L, i * SECOND);
        }
        assertThat(pace.recordsPerSecond()).isEqualTo(1_000);
        assertThat(pace.remaining(300_000)).contains(Duration.ofSeconds(2));
        assertThat(pace.remaining(100_000)).contains(Duration.ZERO);
    }

    @Test
    void runThatStandsStill_hasNoEndInSight() {
        pace.look(0, 0, 0);
        pace.look(1_000, 50_000, SECOND);
        for (int i = 2; i < 60; i++) {
            pace.look(1_000, 50_000, i * SECOND);
        }
        assertThat(pace.recordsPerSecond()).isZero();
        assertThat(pace.remaining(300_000)).isEmpty();
    }
}
