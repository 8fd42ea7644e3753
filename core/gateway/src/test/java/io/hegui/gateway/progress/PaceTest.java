package io.hegui.gateway.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long STARTED = -5_000;
    private static final long BYTES = 1_000_000;

    private long now = STARTED;
    private final Pace pace = new Pace(() -> now, STARTED, BYTES);

    @Test
    void atTheStart_nothingIsKnown() {
        assertUnknown(pace.at(0, 0));
        after(499);
        assertUnknown(pace.at(50, 5_000));
    }

    @Test
    void firstEstimate_isTheAverageSinceTheStart_alsoForAReaderWhoComesLate() {
        after(20_000);
        Pace.Estimate estimate = pace.at(4_000, 200_000);

        assertThat(estimate.recordsPerSecond()).hasValue(200);
        assertThat(estimate.remainingSeconds()).hasValue(80);
    }

    @Test
    void changedRate_isApproachedSmoothly() {
        after(1_000);
        pace.at(100, 1_000);
        long records = 100;
        double before = 100;
        for (int tick = 0; tick < 60; tick++) {
            after(500);
            records += 500;
            double rate = pace.at(records, 1_000).recordsPerSecond().orElseThrow();
            assertThat(rate).isGreaterThan(before).isLessThan(1_000);
            before = rate;
        }
        assertThat(before).isCloseTo(1_000, within(5.0));
    }

    /** Two looks that stand close together change the estimate no more than one does. */
    @Test
    void estimate_dependsOnTheTimeBetweenLooks() {
        after(1_000);
        pace.at(100, 1_000);
        after(1_000);
        double first = pace.at(300, 3_000).recordsPerSecond().orElseThrow();

        assertThat(pace.at(300, 3_000).recordsPerSecond()).hasValue(first);
    }

    @Test
    void fileThatIsReadThrough_hasNoForecast_andNeitherHasOneThatDoesNotMove() {
        after(1_000);
        assertThat(pace.at(10, 0).remainingSeconds()).isEmpty();
        after(1_000);
        assertThat(pace.at(10, BYTES).remainingSeconds()).isEmpty();
        after(1_000);
        assertThat(pace.at(10, BYTES + 1).remainingSeconds()).isEmpty();
    }

    @Test
    void whateverTheCountersDo_noFigureIsNegativeOrAbsurd() {
        Random random = new Random(20_261_124);
        for (int run = 0; run < 200; run++) {
            now = random.nextLong();
            Pace any = new Pace(() -> now, now, 1 + random.nextInt(1_000_000));
            for (int look = 0; look < 50; look++) {
                now += random.nextInt(3) == 0 ? 0 : random.nextLong(TimeUnit.SECONDS.toNanos(30));
                Pace.Estimate estimate = any.at(random.nextInt(1_000_000), random.nextInt(1_000_000));
                estimate.recordsPerSecond()
                        .ifPresent(
                                rate -> assertThat(rate).isNotNaN().isFinite().isNotNegative());
                estimate.remainingSeconds()
                        .ifPresent(seconds -> assertThat(seconds).isBetween(1L, TimeUnit.DAYS.toSeconds(7)));
            }
        }
    }

    private void after(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private static void assertUnknown(Pace.Estimate estimate) {
        assertThat(estimate.recordsPerSecond()).isEmpty();
        assertThat(estimate.remainingSeconds()).isEmpty();
    }
}
