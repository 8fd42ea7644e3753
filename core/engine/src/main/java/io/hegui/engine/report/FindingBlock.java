package io.hegui.engine.report;

import java.util.List;
import java.util.Set;

/**
 * Findings in their order, packed: what those of one check have in common is written once, of each only its place and
 * values. The bytes of several blocks, one after the other, are a block again; so they can be stored as they are.
 */
public final class FindingBlock {
    /** Bytes after which those who pack begin a new block. */
    public static final int SIZE = 1 << 16;

    private static final FindingBlock NOTHING = new FindingBlock(new byte[0], List.of());

    private final byte[] bytes;
    private final List<FindingCount> counts;

    FindingBlock(byte[] bytes, List<FindingCount> counts) {
        this.bytes = bytes;
        this.counts = List.copyOf(counts);
    }

    /** A block of one. */
    public static FindingBlock of(Finding finding) {
        FindingPacker packer = new FindingPacker();
        packer.add(finding);
        return packer.take().get(0);
    }

    public int size() {
        return bytes.length;
    }

    /** Not a copy: only to be read. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many findings there are; one check may have several counts. */
    public List<FindingCount> counts() {
        return counts;
    }

    public FindingCursor read() {
        return FindingCursor.over(bytes);
    }

    /** The block without the findings of these checks. */
    public FindingBlock without(Set<String> checks) {
        if (counts.stream().noneMatch(count -> checks.contains(count.check()))) {
            return this;
        }
        FindingPacker packer = new FindingPacker();
        FindingCursor cursor = read();
        while (cursor.next()) {
            if (!checks.contains(cursor.check())) {
                packer.add(cursor.finding());
            }
        }
        List<FindingBlock> left = packer.take();
        return left.isEmpty() ? NOTHING : left.get(0);
    }
}
