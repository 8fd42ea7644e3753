package io.hegui.plugin.p2p;

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

/** A platform stopped less than ten working days after it told the regulator; neither of the two days counts. */
@CheckInfo(
        id = "X.P2P.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "终止业务未提前十个工作日告知",
        en = "Less than ten working days of notice before stopping",
        cites = @Cite(document = "网络借贷信息中介机构业务活动管理暂行办法", article = "第八条"),
        validFrom = "2016-08-24",
        validTo = "2020-11-30",
        binds = "P2P")
final class ExitNoticeLateCheck implements RecordCheck<ExitRow> {
    private static final int WORKING_DAYS = 10;

    @Override
    public Class<ExitRow> recordType() {
        return ExitRow.class;
    }

    @Override
    public void check(ExitRow exit, CheckContext context, Findings findings) {
        LocalDate day = exit.noticeOn();
        for (int i = 0; i < WORKING_DAYS; i++) {
            day = context.calendar().firstWorkingDayFrom(day.plusDays(1));
        }
        LocalDate earliest = day.plusDays(1);
        if (exit.stopOn().isBefore(earliest)) {
            findings.add(Observation.on("stop_on")
                    .observed(exit.stopOn())
                    .expected(Expected.atLeast(earliest))
                    .with("notice", exit.noticeOn())
                    .with("earliest", earliest));
        }
    }
}
