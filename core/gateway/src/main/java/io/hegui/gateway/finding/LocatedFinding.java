package io.hegui.gateway.finding;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingCursor;

/**
 * A finding as the database keeps it, with its place among all of its run.
 *
 * @param ordinal from 1
 * @param line the whole finding
 */
public record LocatedFinding(
        long ordinal, String check, String kind, String severity, boolean unknown, String fingerprint, String line) {
    public static LocatedFinding of(long ordinal, Finding finding, FindingCodec codec) {
        return new LocatedFinding(
                ordinal,
                finding.check(),
                finding.kind().name(),
                finding.severity().name(),
                finding.unknown(),
                finding.fingerprint(),
                codec.encode(finding));
    }

    /** The one the cursor is at. */
    static LocatedFinding of(long ordinal, FindingCursor finding, FindingCodec codec) {
        return new LocatedFinding(
                ordinal,
                finding.check(),
                finding.kind().name(),
                finding.severity().name(),
                finding.unknown(),
                finding.fingerprint(),
                codec.encode(finding));
    }
}
