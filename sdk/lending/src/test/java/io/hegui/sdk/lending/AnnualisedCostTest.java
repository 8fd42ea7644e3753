package io.hegui.sdk.lending;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.sdk.check.Working;
import io.hegui.sdk.lending.AnnualisedCost.Found;
import io.hegui.sdk.lending.AnnualisedCost.NotComputable;
import io.hegui.sdk.lending.AnnualisedCost.Reason;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualisedCostTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        // The central bank's own example, with and without its fee.
        "99000.00, 8833.30, 12, 12.8038, 13.5826",
        "100000.00, 8833.30, 12, 10.8957, 11.4566",
        "11640.00, 1120.00, 12, 27.4149, 31.1359",
        "12000.00, 1120.00, 12, 21.4572, 23.6984",
        "10000.00, 1782.25, 6, 23.4006, 26.0809",
        "10000.00, 888.49, 12, 12.0005, 12.6830",
        "10000.00, 903.49, 12, 15.1921, 16.2959",
        "9700.00, 3450.00, 3, 39.7740, 47.9"
    })
    void monthlyInstalments_giveThePublishedRates(
            String proceeds, String payment, int count, String simple, BigDecimal compound) {
        Found cost = found(CashFlows.level(Money.yuan(proceeds), Money.yuan(payment), count, DayCount.MONTHS));
        assertThat(fourDecimals(cost.simple())).isEqualTo(simple);
        assertThat(cost.compound().orElseThrow().percent().setScale(compound.scale(), RoundingMode.HALF_UP))
                .isEqualTo(compound);
    }

    @ParameterizedTest
    @CsvSource({"ACTUAL_365, 434.5238", "ACTUAL_360, 428.5714"})
    void bulletOfFourteenDays_costsOverFourHundredPercent(DayCount days, String simple) {
        Found cost = found(dated("900.00", days, "2026-03-16:1050.00"));
        assertThat(fourDecimals(cost.simple())).isEqualTo(simple);
        assertThat(cost.compound().orElseThrow().percent().setScale(1, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("5464.1"));
    }

    @ParameterizedTest
    @CsvSource({"ACTUAL_365, 38.6038", "ACTUAL_360, 38.0750"})
    void unevenDates_countActualDays(DayCount days, String simple) {
        Found cost = found(dated("9700.00", days, "2026-04-02:3450.00;2026-05-06:3450.00;2026-06-02:3450.00"));
        assertThat(fourDecimals(cost.simple())).isEqualTo(simple);
        assertThat(fourDecimals(cost.compound().orElseThrow())).isEqualTo("46.1911");
    }

    @Test
    void working_canBeDoneAgainByHand() {
        CashFlows flows =
                dated("9700.00", DayCount.ACTUAL_365, "2026-04-02:3450.00;2026-05-06:3450.00;2026-06-02:3450.00");
        Working working = AnnualisedCost.working(flows, found(flows));
        assertThat(working.steps()).extracting(step -> step.get("units")).containsExactly("31", "34", "27");
        assertThat(working.steps())
                .extracting(step -> step.get("interest"))
                .containsExactly("318.03", "236.18", "95.78");
        assertThat(working.steps())
                .extracting(step -> step.get("balance"))
                .containsExactly("6568.03", "3354.22", "0.00");
        assertThat(working.figures())
                .containsEntry("day_count", "ACTUAL_365")
                .containsEntry("net_proceeds", "9700.00")
                .containsEntry("payments_total", "10350.00");
    }

    @Test
    void weeklyInstalments_countFiftyTwoToTheYear() {
        Found cost = found(CashFlows.level(Money.yuan("1000.00"), Money.yuan("1010.00"), 1, DayCount.WEEKS));
        assertThat(cost.simple()).isEqualTo(Rate.percent("52"));
        assertThat(fourDecimals(cost.compound().orElseThrow())).isEqualTo("67.7689");
    }

    @Test
    void loanWithoutCost_isZeroPercent() {
        Found level = found(CashFlows.level(Money.yuan("12000.00"), Money.yuan("1000.00"), 12, DayCount.MONTHS));
        assertThat(level.simple()).isEqualTo(Rate.percent("0"));
        assertThat(found(dated("100.00", DayCount.ACTUAL_365, "2026-05-01:100.00"))
                        .simple())
                .isEqualTo(Rate.percent("0"));
    }

    @Test
    void borrowerWhoPaysLess_hasNegativeCost() {
        Found cost = found(dated("1000.00", DayCount.ACTUAL_365, "2027-03-02:900.00"));
        assertThat(cost.simple()).isEqualTo(Rate.percent("-10"));
        assertThat(cost.compound()).contains(Rate.percent("-10"));
    }

    @Test
    void paymentOnTheDayOfDisbursement_lessensTheProceeds() {
        Found upFront = found(dated("10000.00", DayCount.ACTUAL_365, "2026-03-02:300.00;2027-03-02:10000.00"));
        Found deducted = found(dated("9700.00", DayCount.ACTUAL_365, "2027-03-02:10000.00"));
        assertThat(upFront).isEqualTo(deducted);
    }

    @Test
    void paymentBelowItsInterest_isNamed() {
        Found cost = found(dated("10000.00", DayCount.ACTUAL_365, "2026-09-02:10.00;2027-03-02:12000.00"));
        assertThat(cost.shortPayment()).hasValue(1);
        assertThat(found(dated("10000.00", DayCount.ACTUAL_365, "2026-09-02:2000.00;2027-03-02:10000.00"))
                        .shortPayment())
                .isEmpty();
    }

    @Test
    void veryShortLoan_hasASimpleRateAndNoCompoundOne() {
        Found cost = found(dated("100.00", DayCount.ACTUAL_365, "2026-03-03:200.00"));
        assertThat(cost.simple()).isEqualTo(Rate.percent("36500"));
        assertThat(cost.compound()).isEmpty();
    }

    @Test
    void flowsWithoutARate_sayWhy() {
        Money thousand = Money.yuan("1000.00");
        assertThat(AnnualisedCost.of(CashFlows.level(thousand, thousand, 0, DayCount.MONTHS)))
                .isEqualTo(new NotComputable(Reason.NO_PAYMENT));
        assertThat(AnnualisedCost.of(CashFlows.level(thousand, Money.ofFen(0), 12, DayCount.MONTHS)))
                .isEqualTo(new NotComputable(Reason.NO_PAYMENT));
        assertThat(AnnualisedCost.of(CashFlows.level(Money.ofFen(0), thousand, 12, DayCount.MONTHS)))
                .isEqualTo(new NotComputable(Reason.NO_PROCEEDS));
        assertReason("0.00", "2026-04-02:10.00", Reason.NO_PROCEEDS);
        assertReason("100.00", "2026-03-02:100.00;2026-04-02:10.00", Reason.NO_PROCEEDS);
        assertReason("100.00", "2026-04-02:0.00", Reason.NO_PAYMENT);
        assertReason("100.00", "2026-03-01:10.00", Reason.PAYMENT_BEFORE_PROCEEDS);
        assertReason("100.00", "2026-04-02:150.00;2026-05-02:-60.00;2026-06-02:20.00", Reason.SIGN_CHANGES);
        assertReason("0.01", "2026-03-03:1000000000000.00", Reason.OUT_OF_RANGE);
    }

    private static void assertReason(String proceeds, String plan, Reason reason) {
        assertThat(AnnualisedCost.of(dated(proceeds, DayCount.ACTUAL_365, plan)))
                .isEqualTo(new NotComputable(reason));
    }

    private static CashFlows dated(String proceeds, DayCount days, String plan) {
        List<Payment> payments = PaymentPlan.parse(plan).payments();
        return CashFlows.dated(Money.yuan(proceeds), START, payments, days);
    }

    private static Found found(CashFlows flows) {
        return (Found) AnnualisedCost.of(flows);
    }

    private static String fourDecimals(Rate rate) {
        return rate.percent().setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
