package io.hegui.gateway.finding;

import io.hegui.sdk.check.Severity;
import java.util.Optional;

/**
 * Which findings of a submission to show.
 *
 * @param after ordinal of the last one of the page before; 0 for the first page
 * @param limit page size, 1 to 1000
 */
record FindingQuery(Optional<String> check, Optional<Severity> severity, long after, int limit) {}
