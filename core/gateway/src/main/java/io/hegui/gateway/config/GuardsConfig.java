package io.hegui.gateway.config;

import io.hegui.engine.check.CheckLimits;
import java.time.Duration;

/**
 * What a plugin may take before the gateway does without it. The longest time of a call is {@code run.check-deadline}.
 *
 * @param checkMemory bytes that one call of a check may allocate, 16 MiB to 64 GiB
 * @param findingsLimit findings of one check in one filing, 1 000 to 1 000 000 000
 * @param checkOverruns calls that took too long or too much after which a check is skipped, 1 to 1 000
 * @param breakerFilings returns that a version fails to judge before the one before it comes back, 1 to 10 000
 * @param breakerWindow the time within which they must be, 1 s to 1 day
 * @param drainLimit how long runs may hold a version that is not active any more before it counts as stuck, 1 s to 1 day
 */
public record GuardsConfig(
        long checkMemory,
        int findingsLimit,
        int checkOverruns,
        int breakerFilings,
        Duration breakerWindow,
        Duration drainLimit) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);

    static GuardsConfig from(Settings settings) {
        return new GuardsConfig(
                settings.size("guards.check-memory", "512 MiB", 16L << 20, 64L << 30),
                settings.integer("guards.findings-limit", 100_000_000, 1_000, 1_000_000_000),
                settings.integer("guards.check-overruns", 3, 1, 1_000),
                settings.integer("guards.breaker-filings", 3, 1, 10_000),
                settings.duration("guards.breaker-window", "PT10M", SECOND, DAY),
                settings.duration("guards.drain-limit", "PT5M", SECOND, DAY));
    }

    /** @param deadline longest time of one call of a check */
    public CheckLimits limits(Duration deadline) {
        return new CheckLimits(deadline, checkOverruns, checkMemory, findingsLimit);
    }
}
