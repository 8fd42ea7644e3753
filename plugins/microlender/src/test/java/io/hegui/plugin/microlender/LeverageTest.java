package io.hegui.plugin.microlender;

import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.testkit.CheckTester;
import io.hegui.sdk.value.Money;
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
