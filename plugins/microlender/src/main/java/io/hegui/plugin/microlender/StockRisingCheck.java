package io.hegui.plugin.microlender;

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
import io.hegui.sdk.value.Money;
import java.util.Comparator;
import java.util.List;

/** The stock of online loans without a scenario grew from one month to the next. */
@CheckInfo(
        id = "E.2.2.b.2",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "无场景贷款存量上升",
        en = "The stock of loans without a scenario grew",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(二)"),
        validFrom = "2017-12-01",
        binds = "NMLC")
final class StockRisingCheck implements GroupCheck<RunDownRow, StockOfMonth> {
    @Override
    public Class<RunDownRow> recordType() {
        return RunDownRow.class;
    }

    @Override
    public Class<StockOfMonth> memberType() {
        return StockOfMonth.class;
    }

    @Override
    public String group(RunDownRow row) {
        return "all";
    }

    @Override
    public StockOfMonth member(RunDownRow row) {
        return new StockOfMonth(row.month(), row.balance());
    }

    @Override
    public void check(List<Member<StockOfMonth>> members, CheckContext context, DatasetFindings findings) {
        List<Member<StockOfMonth>> months = members.stream()
                .sorted(Comparator.comparing(member -> member.value().month()))
                .toList();
        for (int i = 1; i < months.size(); i++) {
            Money before = months.get(i - 1).value().balance();
            Money now = months.get(i).value().balance();
            if (now.compareTo(before) > 0) {
                findings.add(
                        months.get(i).place(),
                        Observation.on("balance")
                                .observed(now)
                                .expected(Expected.atMost(before))
                                .with("before", before)
                                .with("since", months.get(i - 1).value().month().toString()));
            }
        }
    }
}
