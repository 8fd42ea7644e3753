package io.hegui.engine.check;

import io.hegui.engine.check.Remark.Failed;
import io.hegui.engine.check.Remark.Found;
import io.hegui.engine.report.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers one thread's remarks on its block. Checks go over the rows one after the other; here rows come first again. */
final class Remarks {
    /** Findings, each working's step counted as one more, that may wait in memory. */
    private static final int WEIGHT = 4096;

    private List<Remark> remarks = new ArrayList<>();
    private int weight;

    void found(int row, Finding finding) {
        remarks.add(new Found(row, finding));
        weight += 1 + finding.working().steps().size();
    }

    void failed(int row, CheckFailure failure) {
        remarks.add(new Failed(row, failure));
    }

    boolean isHeavy() {
        return weight > WEIGHT;
    }

    /** Everything so far by row, within a row in the order in which it was said; forgets it. */
    List<Remark> take() {
        List<Remark> taken = remarks;
        // stable, so that within a row the engine's own findings stay first and checks in their order
        taken.sort(Comparator.comparingInt(Remark::row));
        remarks = new ArrayList<>();
        weight = 0;
        return taken;
    }
}
