package io.hegui.gateway.finding;

import io.hegui.engine.report.Finding;

/**
 * A finding with its place among all of its run.
 *
 * @param ordinal from 1
 * @param line the finding as stored
 */
public record LocatedFinding(long ordinal, Finding finding, String line) {}
