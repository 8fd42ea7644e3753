package io.hegui.plugin.microlender;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.testkit.CheckTester;
import io.hegui.sdk.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A lender with net capital of 200 million: 100 million borrowed, 25 transferred, 180 securitised and 30 of it kept. */
class LeverageTest {
    @Test
    void securitisedFunds_areBackOnTheBooks() {
        List<FundingRow> lines = lines("1.3750");
        tester(new LeverageMisstatedCheck()).acceptsAll(lines).verify();
        tester(new LeverageAboveLimitCheck())
                .parameter(MicrolenderParameters.LEVERAGE_LIMIT, "1.0")
                .rejectsAll(lines, "leverage")
                .verify();
        tester(new LeverageAboveLimitCheck())
                .parameter(MicrolenderParameters.LEVERAGE_LIMIT, "1.375")
                .acceptsAll(lines)
                .verify();
    }

    @Test
    void balanceSheetAlone_isAMisstatement() {
        tester(new LeverageMisstatedCheck())
                .rejectsAll(lines("0.5000"), "reported_leverage")
                .acceptsAll(lines("1.3751"))
                .rejectsAll(lines("1.3752"), "reported_leverage")
                .verify();
    }

    @Test
    void regionWithoutALimit_isNotJudged() {
        tester(new LeverageAboveLimitCheck())
                .in("350000")
                .unknownAll(lines("1.3750"), "leverage")
                .verify();
    }

    @Test
    void baseOfTheRegion_isNetAssetsWhereItSaysSo() {
        tester(new LeverageAboveLimitCheck())
                .parameter(MicrolenderParameters.LEVERAGE_LIMIT, "1.3095 NET_ASSETS")
                .rejectsAll(lines("1.3750"), "leverage")
                .verify();
        tester(new LeverageAboveLimitCheck())
                .parameter(MicrolenderParameters.LEVERAGE_LIMIT, "1.3096 NET_ASSETS")
                .acceptsAll(lines("1.3750"))
                .verify();
    }

    /** The same lines give all figures of the worked example; none of the other rules is broken by them. */
    @Test
    void workedRatios_comeFromTheSameLines() {
        List<FundingRow> lines = lines("1.3750");
        FundingByKind kinds = new FundingByKind();
        FundingTotals totals = new FundingTotals();
        for (int i = 0; i < lines.size(); i++) {
            RecordPlace place = new RecordPlace(i + 1, lines.get(i).line());
            kinds.add(lines.get(i), place);
            totals.add(lines.get(i), place);
        }
        assertThat(ratio(totals.onBalance(), 200)).isEqualTo("0.5000");
        assertThat(ratio(totals.total(), 200)).isEqualTo("1.3750");
        assertThat(totals.total().subtract(new BigDecimal("200000000.00"))).isEqualByComparingTo("75000000");
        assertThat(ratio(kinds.sum(FundingKind.BANK_LOAN), 200)).isEqualTo("0.4000");
        assertThat(ratio(
                        kinds.sum(
                                FundingKind.BANK_LOAN,
                                FundingKind.SHAREHOLDER_LOAN,
                                FundingKind.ASSET_TRANSFER,
                                FundingKind.OTHER_NONSTD),
                        210))
                .isEqualTo("0.5952");
        assertThat(ratio(kinds.sum(FundingKind.BOND, FundingKind.ABS), 210)).isEqualTo("0.7143");
        tester(new StandardFundingCheck()).acceptsAll(lines).verify();
        tester(new BankFundingCheck()).acceptsAll(lines).verify();
    }

    private static String ratio(BigDecimal yuan, long millions) {
        return yuan.divide(BigDecimal.valueOf(millions * 1_000_000), 4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static <A> CheckTester<FundingRow> tester(DatasetCheck<FundingRow, A> check) {
        return CheckTester.of(check)
                .parametersFrom(new MicrolenderPlugin())
                .as("MLC")
                .in("990000");
    }

    private static List<FundingRow> lines(String reported) {
        return List.of(
                line("F1", FundingKind.BANK_LOAN, true, "80000000.00", null, reported),
                line("F2", FundingKind.SHAREHOLDER_LOAN, true, "20000000.00", null, reported),
                line("F3", FundingKind.ASSET_TRANSFER, false, "25000000.00", null, reported),
                line("F4", FundingKind.ABS, false, "180000000.00", "30000000.00", reported));
    }

    private static FundingRow line(
            String id, FundingKind kind, boolean onBalance, String balance, @Nullable String kept, String reported) {
        return new FundingRow(
                id,
                kind,
                FundingChannel.OTHER,
                onBalance,
                Money.yuan(balance),
                kept == null ? null : Money.yuan(kept),
                "示例机构",
                Money.yuan("200000000.00"),
                Money.yuan("210000000.00"),
                Ratio.parse(reported),
                null);
    }
}
