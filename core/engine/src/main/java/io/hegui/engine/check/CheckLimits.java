package io.hegui.engine.check;

import java.time.Duration;

/**
 * What a check may take before its run is ended without a conclusion.
 *
 * @param deadline longest time for one call, at least 10 ms
 * @param overruns calls that take too long or too much after which the check is skipped until {@link Supervisor#reset},
 *     at least 1
 * @param memory bytes that one call may allocate, at least 1 MiB; looked at ten times a second, so that a quick call may
 *     take more
 * @param findings of one check in one filing, at least 1
 */
public record CheckLimits(Duration deadline, int overruns, long memory, long findings) {
    private static final long MEBIBYTE = 1L << 20;

    public CheckLimits {
        if (overruns < 1 || deadline.toMillis() < Supervisor.TICKS_PER_DEADLINE || memory < MEBIBYTE || findings < 1) {
            throw new IllegalArgumentException("deadline " + deadline + ", overruns " + overruns + ", memory " + memory
                    + ", findings " + findings + ": one of them is too small");
        }
    }

    /** 10 s, three overruns, 512 MiB, a hundred million findings. */
    public static CheckLimits usual() {
        return new CheckLimits(Duration.ofSeconds(10), 3, 512 * MEBIBYTE, 100_000_000);
    }
}
