package io.hegui.gateway.comparison;

import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Verdict;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingSink;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings of one run, kept so small that two runs can be compared: of each its place and its content as 64 bits of a
 * SHA-256. Up to a limit; those beyond are counted only.
 */
public final class FindingSet implements FindingSink {
    /** Two sets that are full take about 20 MB, and as much again while they are compared. */
    private static final int LIMIT = 200_000;

    private final FindingCodec codec = new FindingCodec();
    private final MessageDigest digest = sha256();
    private final Map<String, List<Entry>> byCheck = new TreeMap<>();
    private final Explained explained;
    private final int limit;
    private long size;
    private long answered;

    /** @param explained what the institution has explained already */
    public FindingSet(Explained explained) {
        this(explained, LIMIT);
    }

    FindingSet(Explained explained, int limit) {
        this.explained = explained;
        this.limit = limit;
    }

    /**
     * A finding.
     *
     * @param place check, row, key and field
     * @param content all that is said of it
     */
    record Entry(long place, long content, long row) {}

    @Override
    public synchronized void accept(Finding finding) {
        size++;
        if (finding.kind() == Kind.PLAUSIBILITY
                && finding.severity() != Severity.INFO
                && !finding.unknown()
                && explained.answers(finding.check(), finding.fingerprint())) {
            answered++;
        }
        if (size <= limit) {
            long place = hash(finding.row() + "\n" + finding.key() + "\n" + finding.field());
            byCheck.computeIfAbsent(finding.check(), first -> new ArrayList<>())
                    .add(new Entry(place, hash(codec.encode(finding)), finding.row()));
        }
    }

    /** How many there are. */
    public synchronized long size() {
        return size;
    }

    /** How many of them are only counted. */
    public synchronized long beyond() {
        return Math.max(0, size - limit);
    }

    /** The verdict of the run, once what has been explained is taken off. */
    public synchronized Verdict verdict(RunReport report) {
        return report.tally()
                .explained(Math.min(answered, report.tally().plausibility()))
                .verdict();
    }

    synchronized Map<String, List<Entry>> byCheck() {
        return Map.copyOf(byCheck);
    }

    private long hash(String text) {
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
