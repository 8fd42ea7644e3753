package io.hegui.engine.report;

import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;

/**
 * So many findings that weigh the same.
 *
 * @param count at least 1
 */
public record FindingCount(String check, Kind kind, Severity severity, boolean unknown, long count) {
    public static FindingCount of(Finding finding) {
        return new FindingCount(finding.check(), finding.kind(), finding.severity(), finding.unknown(), 1);
    }
}
