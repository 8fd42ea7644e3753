package io.hegui.plugin.microlender;

import io.hegui.engine.check.Verdict;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The books that the demo files, judged by this plugin alone. */
class SampleBooksTest {
    private static final DatasetTester TESTER =
            DatasetTester.of(new MicrolenderPlugin()).as("MLC").in("990000");

    @Test
    void cleanBooks_areAccepted() {
        judge("loan-book", "clean").finds().isDecided(Verdict.ACCEPTED);
        judge("funding", "clean").finds().isDecided(Verdict.ACCEPTED);
    }

    @Test
    void breachesInTheLoanBook_areFoundWhereTheyAre() {
        judge("loan-book", "breaches")
                .finds(
                        "E.2.2.c@9:credit_query_date",
                        "E.2.2.c@10:open_lenders",
                        "E.2.2.c@11:purpose",
                        "E.2.2.c@11:payee_type",
                        "E.2.2.d@12:student",
                        "E.2.2.e@13:purpose",
                        "E.2.2.e@13:payee_type",
                        "E.2.2.e.2@14:house_purchase_on",
                        "E.2.2.f@15:purpose",
                        "E.2.2.f@15:payee_type",
                        "E.2.2.d.2@17:enrolment_checked_on",
                        "E.2.1.b.3@18:borrower_region")
                .isDecided(Verdict.ACCEPTED_WITH_BREACHES);
    }

    @Test
    void breachesInFunding_goOnRecord() {
        judge("funding", "breaches")
                .finds(
                        "E.2.3.a@5:balance",
                        "E.2.3.c@6:balance",
                        "E.2.3.e@0:leverage",
                        "E.2.3.g@0:shrink_plan",
                        "X.MLC.3@0:non_standard")
                .isDecided(Verdict.ACCEPTED_WITH_BREACHES);
    }

    @Test
    void leverageWithoutSecuritisedFunds_isMisstated() {
        judge("funding", "misstated")
                .finds("E.2.3.d@0:reported_leverage", "E.2.3.e@0:leverage")
                .isDecided(Verdict.REJECTED);
    }

    @Test
    void leverageOfARegionWithoutALimit_isInconclusive() {
        TESTER.in("350000")
                .dataset("funding")
                .judge(file("funding", "clean"))
                .finds("E.2.3.e@0:leverage", "E.2.3.g@0:leverage")
                .isDecided(Verdict.INCONCLUSIVE);
    }

    @Test
    void malformedBooks_areRejected() {
        judge("loan-book", "integrity")
                .finds(
                        "S.header.unknown@0:remark",
                        "S.cell.date@1:contract_date",
                        "S.cell.id@2:borrower_id_number",
                        "S.cell.number@3:principal",
                        "S.cell.code@4:purpose",
                        "S.cell.missing@5:maturity_date",
                        "S.cell.number@6:contract_rate",
                        "S.cell.number@7:rollovers",
                        "S.cell.number@8:net_proceeds",
                        "S.key.duplicate@10:loan_id",
                        "S.cell.format@11:cash_flows")
                .isDecided(Verdict.REJECTED);
        judge("funding", "integrity")
                .finds("E.2.3.d.2@4:self_held", "E.2.3.d.1@5:net_capital")
                .isDecided(Verdict.REJECTED);
        judge("funding", "missing-column")
                .finds("S.header.missing@0:net_capital")
                .isDecided(Verdict.REJECTED);
    }

    private static Judged judge(String dataset, String book) {
        return TESTER.dataset(dataset).judge(file(dataset, book));
    }

    private static Path file(String dataset, String book) {
        return Path.of("src/main/resources/samples", dataset, book + ".csv");
    }
}
