package io.hegui.gateway.config;

import java.time.Duration;

/**
 * What may be filed.
 *
 * @param maxBytes longest body accepted, in bytes
 * @param testRetention how long a filing marked as a test is kept
 * @param waitLimit longest time a client may ask to wait for its verdict
 * @param uploadExpiry how long an upload may stay unfinished, and how long what became of it is told afterwards
 * @param uploadLimit unfinished uploads that one institution may have
 */
public record SubmissionConfig(
        long maxBytes, Duration testRetention, Duration waitLimit, Duration uploadExpiry, int uploadLimit) {
    static SubmissionConfig from(Settings settings) {
        return new SubmissionConfig(
                settings.size("submission.max-bytes", "4 GiB"),
                settings.duration("submission.test-retention", "P7D"),
                settings.duration("submission.wait-limit", "PT60S"),
                settings.duration("submission.upload-expiry", "PT24H"),
                settings.integer("submission.upload-limit", 100, 1, 100_000));
    }
}
