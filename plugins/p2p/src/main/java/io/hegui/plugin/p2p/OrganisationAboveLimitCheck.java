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

/** An organisation owes more on this platform than an organisation may. The loan that is named is its last one. */
@CheckInfo(
        id = "X.P2P.1.3",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "同一法人或其他组织在本平台借款余额超过100万元",
        en = "An organisation owes more than a million yuan on the platform",
        cites = @Cite(document = "网络借贷信息中介机构业务活动管理暂行办法", article = "第十七条"),
        validFrom = "2016-08-24",
        validTo = "2020-11-30",
        binds = "P2P")
final class OrganisationAboveLimitCheck implements GroupCheck<OrganisationLoanRow, BorrowerBalance> {
    private static final Money LIMIT = Money.yuan("1000000.00");

    @Override
    public Class<OrganisationLoanRow> recordType() {
        return OrganisationLoanRow.class;
    }

    @Override
    public Class<BorrowerBalance> memberType() {
        return BorrowerBalance.class;
    }

    @Override
    public String group(OrganisationLoanRow loan) {
        return loan.borrower().code();
    }

    @Override
    public BorrowerBalance member(OrganisationLoanRow loan) {
        return new BorrowerBalance(loan.balance());
    }

    @Override
    public int leastMembers() {
        return 2;
    }

    @Override
    public boolean mattersAlone(OrganisationLoanRow loan) {
        return member(loan).isAbove(LIMIT);
    }

    @Override
    public void check(List<Member<BorrowerBalance>> members, CheckContext context, DatasetFindings findings) {
        BorrowerBalance.onOnePlatform(members, LIMIT, findings);
    }
}
