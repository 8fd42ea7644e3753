package com.example.leasing;

import io.hegui.sdk.check.ChangeCheck;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;

/** A lease on which more is owed than a month ago. */
@CheckInfo(
        id = "LEASING.3",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.MINOR,
        zh = "融资余额较上期增加",
        en = "The balance has risen",
        cites = @Cite(document = "银监会令2014年第3号", article = "49"),
        validFrom = "2014-03-13",
        binds = LeasingPlugin.TYPE)
final class BalanceRisenCheck implements ChangeCheck<LeaseRow, LeaseBalance> {
    @Override
    public Class<LeaseRow> recordType() {
        return LeaseRow.class;
    }

    @Override
    public Class<LeaseBalance> memberType() {
        return LeaseBalance.class;
    }

    @Override
    public String key(LeaseRow lease) {
        return lease.leaseId();
    }

    @Override
    public LeaseBalance member(LeaseRow lease) {
        return new LeaseBalance(lease.balance());
    }

    @Override
    public void check(Change<LeaseBalance> change, CheckContext context, DatasetFindings findings) {
        if (change.before().isEmpty() || change.now().isEmpty()) {
            return;
        }
        Money before = change.before().get().balance();
        Money now = change.now().get().balance();
        if (now.compareTo(before) > 0) {
            findings.add(change.place(), Observation.on("balance").observed(now).expected(Expected.atMost(before)));
        }
    }
}
