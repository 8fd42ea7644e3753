package io.hegui.gateway.finding;

/**
 * What only the supervisor may read of a finding.
 *
 * @param ordinal of the finding
 * @param line as stored
 */
public record SupervisedFinding(long ordinal, String line) {}
