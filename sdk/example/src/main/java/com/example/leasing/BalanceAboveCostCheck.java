package com.example.leasing;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;

/** More is owed on a lease than its asset cost. */
@CheckInfo(
        id = "LEASING.1",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.MAJOR,
        zh = "融资余额高于租赁物购置成本",
        en = "The balance is above the cost of the asset",
        cites = @Cite(document = "银监会令2014年第3号", article = "49"),
        validFrom = "2014-03-13",
        binds = LeasingPlugin.TYPE)
final class BalanceAboveCostCheck implements RecordCheck<LeaseRow> {
    @Override
    public Class<LeaseRow> recordType() {
        return LeaseRow.class;
    }

    @Override
    public void check(LeaseRow lease, CheckContext context, Findings findings) {
        if (lease.balance().compareTo(lease.cost()) > 0) {
            findings.add(Observation.on("balance").observed(lease.balance()).expected(Expected.atMost(lease.cost())));
        }
    }
}
