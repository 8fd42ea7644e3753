package io.hegui.plugin.common.supervision;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A region raised its leverage limit after the notice, and no national rule allowed that. */
@CheckInfo(
        id = "E.2.3.f",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "放宽小额贷款公司融资杠杆率",
        en = "The leverage limit of microlenders was loosened",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(三)"),
        validFrom = "2017-12-01",
        binds = "LFA")
public final class LimitLoosenedCheck implements GroupCheck<RatioPolicyRow, LimitStep> {
    private static final LocalDate NOTICE = LocalDate.of(2017, 12, 1);

    @Override
    public Class<RatioPolicyRow> recordType() {
        return RatioPolicyRow.class;
    }

    @Override
    public Class<LimitStep> memberType() {
        return LimitStep.class;
    }

    @Override
    public String group(RatioPolicyRow policy) {
        return policy.region();
    }

    @Override
    public LimitStep member(RatioPolicyRow policy) {
        return new LimitStep(policy.from(), policy.limit(), policy.nationalRule() != null);
    }

    @Override
    public void check(List<Member<LimitStep>> members, CheckContext context, DatasetFindings findings) {
        List<Member<LimitStep>> steps = members.stream()
                .sorted(Comparator.comparing(member -> member.value().from()))
                .toList();
        for (int i = 1; i < steps.size(); i++) {
            LimitStep before = steps.get(i - 1).value();
            LimitStep step = steps.get(i).value();
            if (!step.from().isBefore(NOTICE)
                    && !step.national()
                    && step.limit().isAbove(before.limit())) {
                findings.add(
                        steps.get(i).place(),
                        Observation.on("limit")
                                .observed(step.limit())
                                .expected(Expected.atMost(before.limit()))
                                .with("before", before.limit())
                                .with("from", step.from()));
            }
        }
    }
}
