package io.hegui.plugin.common;

import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.lending.LoanRow;
import io.hegui.sdk.lending.RateCap;
import io.hegui.sdk.testkit.CheckTester;
import org.junit.jupiter.api.Test;

/** The worked cost examples against the caps in force: 24 % for licensed lenders, four times the LPR for platforms. */
class CostAboveCapCheckTest {
    private static final String COST = "annual_cost";

    @Test
    void flatRateWithAChargeUpFront_isAboveTwentyFour() {
        as("MLC")
                .accepts(loan().pays("1120.00", 12).build())
                .rejects(
                        loan().lends("12000.00", "11640.00").pays("1120.00", 12).build(), COST)
                .verify();
    }

    @Test
    void capBeforeTheReform_wasThirtySix() {
        as("MLC")
                .accepts(loan().signed("2020-08-19")
                        .lends("12000.00", "11640.00")
                        .pays("1120.00", 12)
                        .build())
                .rejects(
                        loan().signed("2021-01-01")
                                .lends("12000.00", "11640.00")
                                .pays("1120.00", 12)
                                .build(),
                        COST)
                .verify();
    }

    @Test
    void toleranceOfAHundredthOfAPoint_decidesAtTheBorder() {
        as("P2P")
                .accepts(tenThousand("888.49").build())
                .accepts(tenThousand("888.53").build())
                .rejects(tenThousand("888.54").build(), COST)
                .rejects(tenThousand("903.49").build(), COST)
                .verify();
    }

    @Test
    void sixPaymentsAtOnePointNineFive_passOnTheSimpleRate() {
        as("BANK")
                .accepts(loan().lends("10000.00", "10000.00").pays("1782.25", 6).build())
                .verify();
    }

    @Test
    void cashLoanOfFourteenDays_isFarAbove() {
        as("CFC")
                .rejects(
                        loan().lends("1000.00", "900.00")
                                .pays("2026-03-16:1050.00")
                                .build(),
                        COST)
                .verify();
    }

    @Test
    void daysInTheYear_areAParameter() {
        LoanRow uneven = loan().lends("10000.00", "9700.00")
                .pays("2026-04-02:3450.00;2026-05-06:3450.00;2026-06-02:3450.00")
                .build();
        as("BANK").parameter(RateCap.FAIL, "38.3").rejects(uneven, COST).verify();
        as("BANK")
                .parameter(RateCap.FAIL, "38.3")
                .parameter(CostRule.DAY_COUNT, "360")
                .accepts(uneven)
                .verify();
    }

    @Test
    void announcementNotLoaded_cannotBeJudged() {
        as("P2P")
                .accepts(tenThousand("888.49").signed("2026-10-19").build())
                .unknown(tenThousand("888.49").signed("2026-10-20").build(), COST)
                .unknown(tenThousand("888.49").signed("2026-11-05").build(), COST)
                .verify();
    }

    @Test
    void fixedCap_needsNoAnnouncement() {
        as("BANK").accepts(tenThousand("888.49").signed("2026-10-20").build()).verify();
    }

    @Test
    void loanThatCostsNothing_needsNoCap() {
        as("P2P").accepts(tenThousand("833.33").signed("2026-11-05").build()).verify();
    }

    private static CheckTester<Loan> as(String type) {
        RecordCheck<Loan> check = new CostAboveCapCheck();
        return CheckTester.of(check).parametersFrom(new CommonPlugin()).as(type);
    }

    private static LoanDraft loan() {
        return new LoanDraft();
    }

    private static LoanDraft tenThousand(String instalment) {
        return loan().lends("10000.00", "10000.00").pays(instalment, 12);
    }
}
