package io.hegui.plugin.p2p;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.CrossInstitutionCheck;
import io.hegui.sdk.check.CrossInstitutionCheck.Own;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.regulation.Cite;
import io.hegui.sdk.value.Money;
import java.util.List;
import java.util.Set;

/**
 * An organisation owes more on all platforms together than one may. The platform learns that it is so; how much, and where, is
 * for the supervisor.
 */
@CheckInfo(
        id = "X.P2P.1.4",
        kind = Kind.COMPLIANCE,
        severity = Severity.CRITICAL,
        zh = "同一法人或其他组织在各平台借款余额合计超过500万元",
        en = "An organisation owes more than five million yuan on all platforms",
        cites = @Cite(document = "网络借贷信息中介机构业务活动管理暂行办法", article = "第十七条"),
        validFrom = "2016-08-24",
        validTo = "2020-11-30",
        binds = "P2P")
final class OrganisationAboveLimitElsewhereCheck
        implements CrossInstitutionCheck<OrganisationLoanRow, BorrowerBalance> {
    private static final Money LIMIT = Money.yuan("5000000.00");

    @Override
    public Class<OrganisationLoanRow> recordType() {
        return OrganisationLoanRow.class;
    }

    @Override
    public Class<BorrowerBalance> contributionType() {
        return BorrowerBalance.class;
    }

    @Override
    public String key(OrganisationLoanRow loan) {
        return loan.balance().isPositive() ? loan.borrower().code() : "";
    }

    @Override
    public BorrowerBalance contribution(OrganisationLoanRow loan) {
        return new BorrowerBalance(loan.balance());
    }

    @Override
    public BorrowerBalance merge(BorrowerBalance left, BorrowerBalance right) {
        return left.plus(right);
    }

    @Override
    public Set<String> disclosed() {
        return Set.of("balance_everywhere", "expected", "limit");
    }

    @Override
    public int leastOthers() {
        return 1;
    }

    @Override
    public void judge(
            Own<BorrowerBalance> own, List<BorrowerBalance> others, CheckContext context, DatasetFindings findings) {
        BorrowerBalance.everywhere(own, others, LIMIT, findings);
    }
}
