package io.hegui.gateway.config;

import java.time.Duration;

/**
 * How filings are judged.
 *
 * @param workers filings judged at one time, 1 to 256
 * @param threads threads that judge one large filing together, 1 to 256
 * @param testWorkers test filings judged at one time, beside the others, 1 to 64
 * @param lease how long a worker owns a run without a sign of life
 * @param checkDeadline longest time a check may take for one record
 * @param findingsPerCheck located findings stored for each check of a filing; counts stay exact
 * @param queueLimit filings waiting before new ones are turned away
 * @param acrossInterval how often filings are judged again because of what other institutions have filed since
 * @param provisionalRuns filings judged while they arrive, at one time, 0 to 256; each takes a worker that is idle
 * @param provisionalFrom bytes of the smallest such filing
 * @param provisionalPatience how long such a run waits for the next 256 KiB
 */
public record RunConfig(
        int workers,
        int threads,
        int testWorkers,
        Duration lease,
        Duration checkDeadline,
        int findingsPerCheck,
        int queueLimit,
        Duration acrossInterval,
        int provisionalRuns,
        long provisionalFrom,
        Duration provisionalPatience) {
    static RunConfig from(Settings settings) {
        return new RunConfig(
                settings.integer("run.workers", 2, 1, 256),
                settings.integer("run.threads", 2, 1, 256),
                settings.integer("run.test-workers", 1, 1, 64),
                settings.duration("run.lease", "PT15S"),
                settings.duration("run.check-deadline", "PT10S"),
                settings.integer("run.findings-per-check", 1_000, 1, 1_000_000),
                settings.integer("run.queue-limit", 10_000, 1, 10_000_000),
                settings.duration("run.across-interval", "PT10M"),
                settings.integer("run.provisional-runs", 2, 0, 256),
                settings.size("run.provisional-from", "1 MiB"),
                settings.duration("run.provisional-patience", "PT0.25S"));
    }
}
