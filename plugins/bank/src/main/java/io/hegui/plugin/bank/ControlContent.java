package io.hegui.plugin.bank;

import io.hegui.sdk.check.RecordPlace;

/**
 * What one canonical key stands for, over all processes that have it.
 *
 * @param counted the one point whose weight counts
 * @param points how many points share the key
 * @param failed whether any of them failed
 * @param owners processes that claim to own it; they should be one
 */
record ControlContent(InspectedPoint counted, long points, boolean failed, Agreement<String> owners) {
    static ControlContent of(ControlInspectionRow row, RecordPlace place) {
        Agreement<String> owners = row.owner() ? Agreement.of(row.processCode(), place) : Agreement.none();
        return new ControlContent(InspectedPoint.of(row, place), 1, row.failed(), owners);
    }

    ControlContent with(ControlContent other) {
        return new ControlContent(
                counted.orBetter(other.counted),
                points + other.points,
                failed || other.failed,
                owners.with(other.owners));
    }
}
