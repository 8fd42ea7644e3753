package io.hegui.plugin.common;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.util.Optional;

/**
 * More rollovers than the rule has in mind, without an approved reason. The rule says "as a rule", so this asks for an
 * explanation and is no ban. Rollovers dressed up as new loans belong to {@link HiddenRolloversCheck}.
 */
@CheckInfo(
        id = "E.1.3.g",
        kind = Kind.PLAUSIBILITY,
        severity = Severity.MAJOR,
        zh = "展期次数过多且无经批准的理由",
        en = "More rollovers than the rule has in mind, without an approved reason",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "一(三)"),
        validFrom = "2017-12-01")
final class TooManyRolloversCheck implements RecordCheck<Loan> {
    @Override
    public Class<Loan> recordType() {
        return Loan.class;
    }

    @Override
    public void check(Loan loan, CheckContext context, Findings findings) {
        if (loan.rollovers() == 0 || isExcused(loan)) {
            return;
        }
        Optional<Effective<Integer>> limit = context.parameter(RolloverRule.LIMIT, loan.contractDate());
        if (limit.isEmpty()) {
            findings.add(Observation.unknown("rollovers", RolloverRule.LIMIT, loan.contractDate()));
            return;
        }
        if (loan.rollovers() > limit.get().value()) {
            findings.add(Observation.on("rollovers")
                    .observed(loan.rollovers())
                    .expected(Expected.atMost(limit.get().value()))
                    .with("limit", limit.get().value()));
        }
    }

    static boolean isExcused(Loan loan) {
        String reason = loan.rolloverReason();
        return reason != null && !reason.isBlank();
    }
}
