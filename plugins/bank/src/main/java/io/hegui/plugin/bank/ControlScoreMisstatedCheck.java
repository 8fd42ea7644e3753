package io.hegui.plugin.bank;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Rate;

/**
 * The score stated is not the one that the lines give when content that several processes share counts once, in weight
 * as in deduction. The score follows from the file's own lines and nothing else: a file that states another contradicts
 * itself, whatever the state of the controls, so it is mended and filed again. Where two processes own a key, or lines
 * state different scores, there is nothing to compare: {@link ControlContentOwnedTwiceCheck} and
 * {@link StatedScoresDifferCheck} say so.
 *
 * <p>The text binds whoever has adopted it, from the adoption on, and is itself undated. Whoever files an inspection
 * has adopted a manual before, so the day of adoption is not asked for; validity starts before any period that can be
 * filed.
 */
@CheckInfo(
        id = "B.2.3",
        kind = Kind.INTEGRITY,
        severity = Severity.CRITICAL,
        zh = "填报得分与重复内容只计一次的得分不符",
        en = "The score stated is not the one with shared content counted once",
        cites = @Cite(document = "企业内部控制制度设计", article = "二"),
        validFrom = "2014-01-01")
final class ControlScoreMisstatedCheck implements DatasetCheck<ControlInspectionRow, InspectionTotals> {
    private static final String FIELD = "stated_score";

    @Override
    public Class<ControlInspectionRow> recordType() {
        return ControlInspectionRow.class;
    }

    @Override
    public InspectionTotals start() {
        return new InspectionTotals();
    }

    @Override
    public void add(InspectionTotals totals, ControlInspectionRow row, RecordPlace place) {
        totals.add(row, place);
    }

    @Override
    public InspectionTotals merge(InspectionTotals left, InspectionTotals right) {
        left.addAll(right);
        return left;
    }

    @Override
    public void finish(InspectionTotals totals, CheckContext context, DatasetFindings findings) {
        if (totals.everyContentHasOneOwner()) {
            totals.statedScore().agreed().ifPresent(stated -> compare(totals, stated, findings));
        }
    }

    private static void compare(InspectionTotals totals, Rate stated, DatasetFindings findings) {
        ControlScore score = totals.countedOnce();
        if (!score.isDefined()) {
            findings.add(Observation.on(FIELD).because("no_weight").observed(stated));
            return;
        }
        if (score.agreesWith(stated)) {
            return;
        }
        boolean naive = totals.everyLine().agreesWith(stated);
        findings.add(Observation.on(FIELD)
                .because(naive ? "counted_twice" : Observation.DEFAULT_MESSAGE)
                .observed(stated)
                .expected(Expected.equalTo(score.score()))
                .working(ScoreWorking.of(totals)));
    }
}
