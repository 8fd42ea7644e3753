package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.CrossInstitutionCheck;
import io.hegui.sdk.check.DatasetFindings;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A borrower owes to more other lenders than the limit. The lender learns that it is so, as a credit query would tell it;
 * how many they are, and how much is owed to whom, is for the supervisor.
 */
@CheckInfo(
        id = "E.6.2.a",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "借款人在其他多家机构有未结清贷款（多头借贷）",
        en = "A borrower owes to many other lenders",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "六(二)"),
        validFrom = "2017-12-01")
final class TooManyLendersCheck implements CrossInstitutionCheck<Loan, OpenLoans> {
    static final Parameter<Integer> LIMIT = new Parameter<>(
            "open-lenders.limit",
            Text.of("其他在贷机构家数上限", "Most other lenders with open loans"),
            text -> RolloverRule.whole(text, 0, 100_000));

    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public Class<OpenLoans> contributionType() {
        return OpenLoans.class;
    }

    @Override
    public String key(Loan loan) {
        boolean open = loan.paidOffOn() == null && loan.balance().isPositive();
        return open ? loan.borrowerIdNumber().number() : "";
    }

    @Override
    public OpenLoans contribution(Loan loan) {
        return new OpenLoans(1, loan.balance());
    }

    @Override
    public OpenLoans merge(OpenLoans left, OpenLoans right) {
        return left.plus(right);
    }

    @Override
    public Set<String> disclosed() {
        return Set.of("open_lenders", "expected", "limit", "parameter", "date");
    }

    @Override
    public int leastOthers() {
        return 1;
    }

    @Override
    public void judge(Own<OpenLoans> own, List<OpenLoans> others, CheckContext context, DatasetFindings findings) {
        LocalDate day = context.filing().period().end();
        Optional<Effective<Integer>> limit = context.parameter(LIMIT, day);
        if (limit.isEmpty()) {
            findings.add(own.places().get(0), Observation.unknown("open_lenders", LIMIT, day));
        } else if (others.size() > limit.get().value()) {
            OpenLoans elsewhere = others.stream().reduce(OpenLoans::plus).orElseThrow();
            findings.add(
                    own.places().get(0),
                    Observation.on("open_lenders")
                            .observed(others.size())
                            .expected(Expected.atMost(limit.get().value()))
                            .with("limit", limit.get().value())
                            .with("elsewhere_loans", elsewhere.loans())
                            .with("elsewhere_balance", elsewhere.balance()));
        }
    }
}
