package io.hegui.plugin.servicedesk;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;

/** A leave is over and nobody has recorded the return. */
@CheckInfo(
        id = "F.LEAVE.1.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "假期结束未销假",
        en = "A leave is over and the return was not recorded",
        cites = @Cite(document = RuleBook.TITLE, article = "请假制度 一"),
        validFrom = RuleBook.SINCE)
final class ReturnNotRecordedCheck implements RecordCheck<DeskLeaveRow> {
    @Override
    public Class<DeskLeaveRow> recordType() {
        return DeskLeaveRow.class;
    }

    @Override
    public void check(DeskLeaveRow leave, CheckContext context, Findings findings) {
        LocalDate last = context.filing().period().end();
        if (leave.isApproved()
                && leave.returnedAt() == null
                && leave.endAt().date().isBefore(last)) {
            findings.add(Observation.on("returned_at")
                    .expected(Expected.present())
                    .with("person", leave.personId())
                    .with("end", leave.endAt().toString()));
        }
    }
}
