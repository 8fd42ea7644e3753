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
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * In some process a key point weighs no more than a general one, or the weights do not make a hundred. A file can show
 * that truthfully, of a manual that is badly weighted: the filing is accepted and the breach goes on record. A process
 * without key points has nothing to compare here.
 */
@CheckInfo(
        id = "B.3.5",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "关键控制点分值不高于一般控制点，或流程分值合计不为一百",
        en = "A key point weighs no more than a general one, or a process does not weigh a hundred",
        cites = @Cite(document = "企业内部控制制度设计", article = "三"),
        validFrom = "2014-01-01")
final class KeyPointOutweighedCheck implements DatasetCheck<ControlInspectionRow, Map<String, ProcessWeights>> {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    @Override
    public Class<ControlInspectionRow> recordType() {
        return ControlInspectionRow.class;
    }

    @Override
    public Map<String, ProcessWeights> start() {
        return new TreeMap<>(new CodeOrder());
    }

    @Override
    public void add(Map<String, ProcessWeights> processes, ControlInspectionRow row, RecordPlace place) {
        processes.merge(row.processCode(), ProcessWeights.of(row, place), ProcessWeights::with);
    }

    @Override
    public Map<String, ProcessWeights> merge(Map<String, ProcessWeights> left, Map<String, ProcessWeights> right) {
        right.forEach((process, weights) -> left.merge(process, weights, ProcessWeights::with));
        return left;
    }

    @Override
    public void finish(Map<String, ProcessWeights> processes, CheckContext context, DatasetFindings findings) {
        processes.forEach((process, weights) -> {
            weights.lightestKey()
                    .ifPresent(key -> weights.heaviestGeneral().ifPresent(general -> compare(key, general, findings)));
            if (weights.total().subtract(HUNDRED).abs().compareTo(TOLERANCE) > 0) {
                findings.add(
                        weights.first(),
                        Observation.on("total_weight")
                                .because("sum")
                                .observed(weights.total())
                                .expected(Expected.equalTo(HUNDRED))
                                .with("process", process));
            }
        });
    }

    private static void compare(InspectedPoint key, InspectedPoint general, DatasetFindings findings) {
        if (key.weight().compareTo(general.weight()) <= 0) {
            findings.add(
                    key.place(),
                    Observation.on("weight")
                            .observed(key.weight())
                            .expected(Expected.atLeast(general.weight().add(Points.STEP)))
                            .with("process", key.process())
                            .with("general", general.point())
                            .with("weight", general.weight()));
        }
    }
}
