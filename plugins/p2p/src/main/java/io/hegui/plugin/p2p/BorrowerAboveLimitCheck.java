package io.hegui.plugin.p2p;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.GroupCheck;
import io.hegui.sdk.check.GroupCheck.Member;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;

/** A person owes more on this platform than a person may. The loan that is named is the last one of that person. */
@CheckInfo(
        id = "X.P2P.1",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "同一自然人在本平台借款余额超过20万元",
        en = "A person owes more than 200,000 yuan on the platform",
        cites = @Cite(document = "网络借贷信息中介机构业务活动管理暂行办法", article = "第十七条"),
        validFrom = "2016-08-24",
        validTo = "2020-11-30",
        binds = "P2P")
final class BorrowerAboveLimitCheck implements GroupCheck<PlatformLoanRow, BorrowerBalance> {
    private static final Money LIMIT = Money.yuan("200000.00");

    @Override
    public Class<PlatformLoanRow> recordType() {
        return PlatformLoanRow.class;
    }

    @Override
    public Class<BorrowerBalance> memberType() {
        return BorrowerBalance.class;
    }

    @Override
    public String group(PlatformLoanRow loan) {
        return loan.borrowerIdNumber().number();
    }

    @Override
    public BorrowerBalance member(PlatformLoanRow loan) {
        return new BorrowerBalance(loan.balance());
    }

    @Override
    public int leastMembers() {
        return 2;
    }

    @Override
    public boolean mattersAlone(PlatformLoanRow loan) {
        return member(loan).isAbove(LIMIT);
    }

    @Override
    public void check(List<Member<BorrowerBalance>> members, CheckContext context, DatasetFindings findings) {
        BorrowerBalance.onOnePlatform(members, LIMIT, findings);
    }
}
