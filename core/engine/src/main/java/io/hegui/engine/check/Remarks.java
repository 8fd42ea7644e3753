package io.hegui.engine.check;

import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingBlock;
import io.hegui.engine.report.FindingPacker;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers one thread's remarks on its block, packed. Checks go over the rows one after the other; here rows come first
 * again.
 */
final class Remarks {
    /** Bytes of findings that may wait in memory. */
    private static final int HEAVY = 4 << 20;

    private final FindingPacker packer = new FindingPacker();
    private List<FindingBlock> findings = new ArrayList<>();
    private List<CheckFailure> failures = new ArrayList<>();
    private int size;

    /**
     * What a thread has to say of its block, until it is its turn to say it.
     *
     * @param findings by row, within a row in the order in which they were found
     * @param failures checks that broke; what they say of later blocks counts for nothing
     * @param size bytes of the findings
     */
    record Said(List<FindingBlock> findings, List<CheckFailure> failures, int size) {}

    void found(Finding finding) {
        packer.add(finding);
    }

    /** A check broke, and finds nothing more in this block. */
    void failed(CheckFailure failure) {
        failures.add(failure);
    }

    /** What comes now is about later rows. */
    void nextRows() {
        // within a row the engine's own findings stay first, and checks in their order
        packer.orderByRow();
        if (packer.size() >= FindingBlock.SIZE) {
            closeBlocks();
        }
    }

    boolean isHeavy() {
        return size > HEAVY;
    }

    /** Everything so far; forgets it. */
    Said take() {
        packer.orderByRow();
        closeBlocks();
        Said said = new Said(findings, failures, size);
        findings = new ArrayList<>();
        failures = new ArrayList<>();
        size = 0;
        return said;
    }

    private void closeBlocks() {
        for (FindingBlock block : packer.take()) {
            findings.add(block);
            size += block.size();
        }
    }
}
