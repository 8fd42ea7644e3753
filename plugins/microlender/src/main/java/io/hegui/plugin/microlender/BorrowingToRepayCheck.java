package io.hegui.plugin.microlender;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.DayRule;
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
    private static final DayRule<Limits> LIMITS = DayRule.of(Limits::of);

    /** What holds on the day a loan is signed, as far as it is loaded. */
    private record Limits(Optional<Integer> queryDays, Optional<Integer> openLenders) {
        static Limits of(LocalDate day, CheckContext context) {
            return new Limits(
                    context.parameter(MicrolenderParameters.CREDIT_QUERY_DAYS, day)
                            .map(Effective::value),
                    context.parameter(MicrolenderParameters.OPEN_LENDERS, day).map(Effective::value));
        }
    }

    @Override
    public Class<MicroloanRow> recordType() {
        return MicroloanRow.class;
    }

    @Override
    public void check(MicroloanRow loan, CheckContext context, Findings findings) {
        Limits limits = context.onDay(LIMITS, loan.contractDate());
        queriedInTime(loan, limits.queryDays(), findings);
        fewLenders(loan, limits.openLenders(), findings);
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

    private static void queriedInTime(MicroloanRow loan, Optional<Integer> days, Findings findings) {
        LocalDate queried = loan.creditQueryDate();
        if (queried == null) {
            findings.add(Observation.on("credit_query_date").because("no_query").expected(Expected.present()));
            return;
        }
        LocalDate signed = loan.contractDate();
        if (days.isEmpty()) {
            findings.add(Observation.unknown("credit_query_date", MicrolenderParameters.CREDIT_QUERY_DAYS, signed));
            return;
        }
        long age = ChronoUnit.DAYS.between(queried, signed);
        int most = days.get();
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

    private static void fewLenders(MicroloanRow loan, Optional<Integer> limit, Findings findings) {
        if (limit.isEmpty()) {
            findings.add(Observation.unknown("open_lenders", MicrolenderParameters.OPEN_LENDERS, loan.contractDate()));
        } else if (loan.openLenders() > limit.get()) {
            findings.add(Observation.on("open_lenders")
                    .observed(loan.openLenders())
                    .expected(Expected.atMost(limit.get()))
                    .with("limit", limit.get()));
        }
    }
}
