package io.hegui.gateway.config;

import java.nio.file.Path;

/**
 * Where plugins come from.
 *
 * @param directory jars loaded at start
 * @param publishers keys of the publishers whose signatures are trusted
 * @param requireSignature whether a plugin must have come with this program or be signed by one of them
 * @param twoPerson whether who staged a version may not activate it
 * @param requireTrial whether a version must have been tried beside what is active
 * @param trialFilings the last so many filings of its datasets are judged in a trial that does not say how many, 1 to
 *     10,000
 * @param acceptancePercent share of the findings of the acceptance corpus that a version may change without a reason
 *     of its own, 0 to 100
 * @param enforcementLeadDays days between the first warning of a check and its enforcement, at least; 0 to 3 650
 */
public record PluginsConfig(
        Path directory,
        Path publishers,
        boolean requireSignature,
        boolean twoPerson,
        boolean requireTrial,
        int trialFilings,
        int acceptancePercent,
        int enforcementLeadDays) {
    /** Most filings of a trial, besides the acceptance corpus. */
    public static final int MOST_TRIAL_FILINGS = 10_000;

    static PluginsConfig from(Settings settings) {
        return new PluginsConfig(
                settings.path("plugins.directory", "../plugins"),
                settings.path("plugins.publishers", "publishers"),
                settings.flag("plugins.require-signature", true),
                settings.flag("plugins.two-person", false),
                settings.flag("plugins.require-trial", false),
                settings.integer("plugins.trial-filings", 100, 1, MOST_TRIAL_FILINGS),
                settings.integer("plugins.acceptance-percent", 1, 0, 100),
                settings.integer("plugins.enforcement-lead-days", 30, 0, 3_650));
    }
}
