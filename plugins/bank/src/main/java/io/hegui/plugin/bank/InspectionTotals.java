package io.hegui.plugin.bank;

import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.value.Rate;
import java.util.Map;
import java.util.TreeMap;

/** An inspection by what its points control rather than by their lines: 企业内部控制制度设计 二. */
final class InspectionTotals {
    private final Map<String, ControlContent> contents = new TreeMap<>();
    private Agreement<Rate> statedScore = Agreement.none();
    private ControlScore everyLine = ControlScore.ZERO;

    void add(ControlInspectionRow row, RecordPlace place) {
        contents.merge(row.canonicalKey(), ControlContent.of(row, place), ControlContent::with);
        statedScore = statedScore.with(Agreement.of(row.statedScore(), place));
        everyLine = everyLine.plus(row.weight().value(), row.failed());
    }

    void addAll(InspectionTotals other) {
        other.contents.forEach((key, content) -> contents.merge(key, content, ControlContent::with));
        statedScore = statedScore.with(other.statedScore);
        everyLine = everyLine.plus(other.everyLine);
    }

    /** By canonical key, in the order of the keys. */
    Map<String, ControlContent> contents() {
        return contents;
    }

    Agreement<Rate> statedScore() {
        return statedScore;
    }

    boolean everyContentHasOneOwner() {
        return contents.values().stream()
                .allMatch(content -> content.owners().differing().isEmpty());
    }

    /** Each canonical key with the weight of the one point that stands for it. */
    ControlScore countedOnce() {
        ControlScore score = ControlScore.ZERO;
        for (ControlContent content : contents.values()) {
            score = score.plus(content.counted().weight(), content.failed());
        }
        return score;
    }

    /** Each line with its own weight and result, however often its content stands in the file. */
    ControlScore everyLine() {
        return everyLine;
    }
}
