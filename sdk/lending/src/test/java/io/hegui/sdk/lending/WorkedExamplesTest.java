package io.hegui.sdk.lending;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.sdk.lending.AnnualisedCost.Found;
import io.hegui.sdk.value.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples computed a second time, by other means: plain bisection in decimals, the balance run forwards,
 * and days counted one by one on the calendar.
 */
class WorkedExamplesTest {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal NARROW = new BigDecimal("1e-20");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    @ParameterizedTest
    @CsvSource({
        "99000.00, 8833.30, 12, 12.8038, 13.5826",
        "100000.00, 8833.30, 12, 10.8957, 11.4566",
        "11640.00, 1120.00, 12, 27.4149, 31.1359",
        "12000.00, 1120.00, 12, 21.4572, 23.6984",
        "10000.00, 1782.25, 6, 23.4006, 26.0809",
        "10000.00, 888.49, 12, 12.0005, 12.6830",
        "10000.00, 903.49, 12, 15.1921, 16.2959",
        "9700.00, 3450.00, 3, 39.7740, 47.8888"
    })
    void monthlyLoans_costTheSameByBisection(
            BigDecimal proceeds, BigDecimal payment, int count, String simple, String compound) {
        BigDecimal month = bisection(rate -> {
            BigDecimal balance = proceeds;
            for (int i = 0; i < count; i++) {
                balance = balance.add(balance.multiply(rate, DIGITS)).subtract(payment, DIGITS);
            }
            return balance;
        });
        assertThat(percent(month.multiply(TWELVE))).isEqualTo(simple);
        assertThat(percent(BigDecimal.ONE.add(month).pow(12, DIGITS).subtract(BigDecimal.ONE)))
                .isEqualTo(compound);
        Found cost = (Found) AnnualisedCost.of(CashFlows.level(
                Money.yuan(proceeds.toPlainString()), Money.yuan(payment.toPlainString()), count, DayCount.MONTHS));
        assertThat(rounded(cost.simple().percent())).isEqualTo(simple);
        assertThat(rounded(cost.compound().orElseThrow().percent())).isEqualTo(compound);
    }

    @ParameterizedTest
    @CsvSource({
        "900.00, 2026-03-02, 2026-03-16:1050.00, ACTUAL_365, 434.5238",
        "900.00, 2026-03-02, 2026-03-16:1050.00, ACTUAL_360, 428.5714",
        "1000.00, 2026-03-02, 2026-03-16:1150.00, ACTUAL_365, 391.0714",
        "9700.00, 2026-03-02, 2026-04-02:3450.00;2026-05-06:3450.00;2026-06-02:3450.00, ACTUAL_365, 38.6038",
        "9700.00, 2026-03-02, 2026-04-02:3450.00;2026-05-06:3450.00;2026-06-02:3450.00, ACTUAL_360, 38.0750"
    })
    void datedLoans_costTheSameByBisection(
            BigDecimal proceeds, LocalDate start, String plan, DayCount count, String simple) {
        BigDecimal year = BigDecimal.valueOf(count == DayCount.ACTUAL_360 ? 360 : 365);
        PaymentPlan payments = PaymentPlan.parse(plan);
        BigDecimal found = bisection(rate -> {
            BigDecimal balance = proceeds;
            LocalDate from = start;
            for (Payment payment : payments.payments()) {
                BigDecimal time = BigDecimal.valueOf(walk(from, payment.date())).divide(year, DIGITS);
                balance = balance.add(balance.multiply(rate, DIGITS).multiply(time, DIGITS))
                        .subtract(payment.amount().amount(), DIGITS);
                from = payment.date();
            }
            return balance;
        });
        assertThat(percent(found)).isEqualTo(simple);
        Found cost = (Found) AnnualisedCost.of(
                CashFlows.dated(Money.yuan(proceeds.toPlainString()), start, payments.payments(), count));
        assertThat(rounded(cost.simple().percent())).isEqualTo(simple);
    }

    /** What compounds daily is found as the factor of one day, and the wrong yearly rate that it would give beside it. */
    @ParameterizedTest
    @CsvSource({
        "900.00, 2026-03-02, 2026-03-16:1050.00, 5464.1451, 404.1136",
        "9700.00, 2026-03-02, 2026-04-02:3450.00;2026-05-06:3450.00;2026-06-02:3450.00, 46.1911, 37.9942"
    })
    void datedLoans_compoundTheSameByBisection_andNotAsDaysTimes365(
            BigDecimal proceeds, LocalDate start, String plan, String compound, String daysTimes365) {
        PaymentPlan payments = PaymentPlan.parse(plan);
        BigDecimal day = bisection(rate -> {
            BigDecimal balance = proceeds;
            LocalDate from = start;
            for (Payment payment : payments.payments()) {
                BigDecimal growth = BigDecimal.ONE.add(rate).pow(walk(from, payment.date()), DIGITS);
                balance = balance.multiply(growth, DIGITS)
                        .subtract(payment.amount().amount(), DIGITS);
                from = payment.date();
            }
            return balance;
        });
        assertThat(percent(BigDecimal.ONE.add(day).pow(365, DIGITS).subtract(BigDecimal.ONE)))
                .isEqualTo(compound);
        assertThat(percent(day.multiply(BigDecimal.valueOf(365)))).isEqualTo(daysTimes365);
        Found cost = (Found) AnnualisedCost.of(
                CashFlows.dated(Money.yuan(proceeds.toPlainString()), start, payments.payments(), DayCount.ACTUAL_365));
        assertThat(rounded(cost.compound().orElseThrow().percent())).isEqualTo(compound);
        assertThat(cost.simple().percent()).isGreaterThan(new BigDecimal(daysTimes365));
    }

    /** @param balance what is left in the end, which grows with the rate */
    private static BigDecimal bisection(Function<BigDecimal, BigDecimal> balance) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.TEN;
        while (high.subtract(low).compareTo(NARROW) > 0) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
            if (balance.apply(middle).signum() > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static int walk(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            days++;
        }
        return days;
    }

    private static String percent(BigDecimal fraction) {
        return rounded(fraction.multiply(HUNDRED));
    }

    private static String rounded(BigDecimal percent) {
        return percent.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
