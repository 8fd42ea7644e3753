package io.hegui.gateway.comparison;

import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import java.time.Duration;
import java.util.Map;

/**
 * A filing judged once.
 *
 * @param time from the first byte to the last finding
 * @param profile time of each check, by its id
 */
public record Judged(RunReport report, FindingSet findings, Duration time, Map<String, Duration> profile) {
    public Judged {
        profile = Map.copyOf(profile);
    }

    /** What came of a run that began at that reading of {@link System#nanoTime}. */
    public static Judged of(RunReport report, FindingSet findings, RunMonitor monitor, long begin) {
        return new Judged(report, findings, Duration.ofNanos(System.nanoTime() - begin), monitor.profile());
    }

    /** The verdict, once what has been explained is taken off. */
    public Verdict verdict() {
        return findings.verdict(report);
    }
}
