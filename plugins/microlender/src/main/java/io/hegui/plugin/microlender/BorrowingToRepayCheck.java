package io.hegui.plugin.microlender;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.Expected;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.lending.Purpose;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.regulation.Cite;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A loan to somebody who owes elsewhere: not looked up in time, too many lenders, or made to pay another loan. */
@CheckInfo(
        id = "E.2.2.c",
        kind = Kind.COMPLIANCE,
        severity = Severity.MAJOR,
        zh = "未防范以贷养贷、多头借贷",
        en = "Borrowing to repay, or from many lenders, was not prevented",
        cites = @Cite(document = "整治办函〔2017〕141号", article = "二(二)"),
        validFrom = "2017-12-01",
        binds = {"MLC", "NMLC"})
final class BorrowingToRepayCheck implements RecordCheck<MicroloanRow> {
    @Override
    public Class<MicroloanRow> recordType() {
        return MicroloanRow.class;
    }

    @Override
    public void check(MicroloanRow loan, CheckContext context, Findings findings) {
        queriedInTime(loan, context, findings);
        fewLenders(loan, context, findings);
        if (loan.purpose() == Purpose.REPAY_OTHER_LOAN) {
            findings.add(Observation.on("purpose")
                    .because("purpose")
                    .observed(loan.purpose())
                    .expected(Expected.noneOf(List.of(Purpose.REPAY_OTHER_LOAN))));
        }
        if (loan.payeeType() == PayeeType.OTHER_LENDER) {
            findings.add(Observation.on("payee_type")
                    .because("payee")
                    .observed(loan.payeeType())
                    .expected(Expected.noneOf(List.of(PayeeType.OTHER_LENDER))));
        }
    }

    private static void queriedInTime(MicroloanRow loan, CheckContext context, Findings findings) {
        LocalDate queried = loan.creditQueryDate();
        if (queried == null) {
            findings.add(Observation.on("credit_query_date").because("no_query").expected(Expected.present()));
            return;
        }
        LocalDate signed = loan.contractDate();
        Optional<Effective<Integer>> days = context.parameter(MicrolenderParameters.CREDIT_QUERY_DAYS, signed);
        if (days.isEmpty()) {
            findings.add(Observation.unknown("credit_query_date", MicrolenderParameters.CREDIT_QUERY_DAYS, signed));
            return;
        }
        long age = ChronoUnit.DAYS.between(queried, signed);
        int most = days.get().value();
        if (age < 0) {
            findings.add(query("late_query", queried, signed, most).expected(Expected.atMost(signed)));
        } else if (age > most) {
            findings.add(query("old_query", queried, signed, most).expected(Expected.atLeast(signed.minusDays(most))));
        }
    }

    private static Observation query(String message, LocalDate queried, LocalDate signed, int days) {
        return Observation.on("credit_query_date")
                .because(message)
                .observed(queried)
                .with("signed", signed)
                .with("days", days);
    }

    private static void fewLenders(MicroloanRow loan, CheckContext context, Findings findings) {
        Optional<Effective<Integer>> limit = context.parameter(MicrolenderParameters.OPEN_LENDERS, loan.contractDate());
        if (limit.isEmpty()) {
            findings.add(Observation.unknown("open_lenders", MicrolenderParameters.OPEN_LENDERS, loan.contractDate()));
        } else if (loan.openLenders() > limit.get().value()) {
            findings.add(Observation.on("open_lenders")
                    .observed(loan.openLenders())
                    .expected(Expected.atMost(limit.get().value()))
                    .with("limit", limit.get().value()));
        }
    }
}
