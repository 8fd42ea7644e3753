package io.hegui.plugin.common;

import io.hegui.sdk.lending.LoanRow;
import io.hegui.sdk.testkit.CheckTester;
import org.junit.jupiter.api.Test;

class CostAboveWarningLineCheckTest {
    private static final String SIMPLE = "annual_cost";
    private static final String COMPOUND = "annual_cost_compound";

    @Test
    void compoundRateAboveTheCap_isNotedWhereTheSimpleOneIsWithin() {
        LoanRow sixPayments =
                new LoanDraft().lends("10000.00", "10000.00").pays("1782.25", 6).build();
        LoanRow contractOfTwelve =
                new LoanDraft().lends("10000.00", "10000.00").pays("888.49", 12).build();
        CheckTester.of(new CostAboveWarningLineCheck())
                .parametersFrom(new CommonPlugin())
                .as("BANK")
                .rejects(sixPayments, COMPOUND)
                .accepts(contractOfTwelve)
                .verify();
        CheckTester.of(new CostAboveWarningLineCheck())
                .parametersFrom(new CommonPlugin())
                .as("P2P")
                .rejects(contractOfTwelve, COMPOUND)
                .verify();
    }

    @Test
    void loanOverTheCap_isLeftToTheOtherCheck() {
        CheckTester.of(new CostAboveWarningLineCheck())
                .parametersFrom(new CommonPlugin())
                .as("MLC")
                .accepts(new LoanDraft().pays("1134.78", 12).build())
                .rejects(new LoanDraft().pays("1130.00", 12).build(), SIMPLE, COMPOUND)
                .verify();
    }

    @Test
    void lineWithoutAnAnnouncement_cannotBeJudged() {
        CheckTester.of(new CostAboveWarningLineCheck())
                .parametersFrom(new CommonPlugin())
                .as("MLC")
                .unknown(new LoanDraft().signed("2026-10-20").build(), SIMPLE)
                .verify();
    }
}
