package io.hegui.engine.report;

/** Part of what is shown of a finding; compiled for its shape. */
interface Part {
    void write(FindingCursor finding, GrowingBytes out);
}
