package io.hegui.engine.report;

/** A finding as one line of canonical JSON, for storage: same finding, same bytes, and back without loss. */
public final class FindingCodec {
    public String encode(Finding finding) {
        throw new UnsupportedOperationException(finding.check());
    }

    /** @throws IllegalArgumentException if the line was not written by {@link #encode} */
    public Finding decode(String line) {
        throw new UnsupportedOperationException(line);
    }
}
