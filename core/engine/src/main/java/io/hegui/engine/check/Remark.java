package io.hegui.engine.check;

import io.hegui.engine.report.Finding;

/** What a thread has to say of a row of its block, until it is its turn to say it. */
sealed interface Remark {
    /** Row of the block, from 0. */
    int row();

    record Found(int row, Finding finding) implements Remark {}

    /** A check broke here: what it says of this row and of later ones counts for nothing. */
    record Failed(int row, CheckFailure failure) implements Remark {}
}
