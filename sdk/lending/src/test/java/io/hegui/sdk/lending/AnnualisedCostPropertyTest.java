package io.hegui.sdk.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hegui.sdk.lending.AnnualisedCost.Found;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Random loans against exact decimals and plain bisection: run forwards, balance by balance, not by present value. */
class AnnualisedCostPropertyTest {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal PRECISION = new BigDecimal("1e-13");
    private static final Rate STEP = new Rate(1);
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    @Test
    void datedLoans_agreeWithBisection() {
        Random random = new Random(20260902);
        for (int round = 0; round < 400; round++) {
            CashFlows flows = datedLoan(random);
            BigDecimal expected = bisection(flows);
            assertThat(CostSolver.simpleFraction(flows))
                    .as("round %d", round)
                    .isCloseTo(expected.doubleValue(), tolerance(expected));
            assertThat(((Found) AnnualisedCost.of(flows)).simple().percent().movePointLeft(2))
                    .isCloseTo(expected, within(new BigDecimal("5.001e-9")));
        }
    }

    @Test
    void levelLoans_agreeWithBisection() {
        Random random = new Random(20260903);
        for (int round = 0; round < 400; round++) {
            CashFlows flows = levelLoan(random, round);
            BigDecimal expected = bisection(flows);
            assertThat(CostSolver.simpleFraction(flows))
                    .as("%s in %d payments of %s", flows.netProceeds(), flows.count(), flows.payment(0))
                    .isCloseTo(expected.doubleValue(), tolerance(expected));
        }
    }

    @Test
    void bounds_neverPassOverALoanAboveThem() {
        Random random = new Random(20260904);
        for (int round = 0; round < 2000; round++) {
            CashFlows flows = round % 2 == 0 ? datedLoan(random) : levelLoan(random, round);
            if (AnnualisedCost.of(flows) instanceof Found cost
                    && cost.simple().millionths() > 1
                    && cost.compound().isPresent()) {
                Rate simple = cost.simple();
                Rate compound = cost.compound().get();
                assertThat(AnnualisedCost.mayExceed(flows, simple.minus(STEP))).isTrue();
                assertThat(AnnualisedCost.mayExceed(flows, clearlyAbove(simple)))
                        .isFalse();
                assertThat(CostLimit.of(simple.minus(STEP)).mayBeExceededBy(flows))
                        .isTrue();
                assertThat(CostLimit.of(clearlyAbove(simple)).mayBeExceededBy(flows))
                        .isFalse();
                assertThat(CostLimit.of(compound.minus(STEP)).mayBeExceededByCompound(flows))
                        .isTrue();
                assertThat(CostLimit.of(clearlyAbove(compound)).mayBeExceededByCompound(flows))
                        .isFalse();
            }
        }
    }

    private static Rate clearlyAbove(Rate rate) {
        return new Rate(rate.millionths() + rate.millionths() / 100 + 100_000);
    }

    private static CashFlows levelLoan(Random random, int round) {
        int count = 1 + random.nextInt(round % 10 == 1 ? 360 : 36);
        long proceeds = 100_00L + random.nextInt(500_000_00);
        double markUp = 0.9 + random.nextDouble() * random.nextDouble() * 3;
        long payment = Math.max(1, (long) (proceeds * markUp / count));
        return CashFlows.level(Money.ofFen(proceeds), Money.ofFen(payment), count, DayCount.MONTHS);
    }

    private static Offset<Double> tolerance(BigDecimal expected) {
        return within(1e-9 * Math.max(1, Math.abs(expected.doubleValue())));
    }

    private static CashFlows datedLoan(Random random) {
        int count = 1 + random.nextInt(24);
        long proceeds = 100_00L + random.nextInt(500_000_00);
        double markUp = 0.95 + random.nextDouble() * random.nextDouble() * 2;
        List<Payment> payments = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < count; i++) {
            day = day.plusDays(1 + random.nextInt(60));
            long amount = (long) (proceeds * markUp / count * (0.5 + random.nextDouble()));
            payments.add(new Payment(day, Money.ofFen(amount + 1)));
        }
        return CashFlows.dated(Money.ofFen(proceeds), START, payments, DayCount.ACTUAL_365);
    }

    private static BigDecimal bisection(CashFlows flows) {
        long longest = 1;
        for (int i = 0; i < flows.count(); i++) {
            longest = Math.max(longest, flows.units(i));
        }
        BigDecimal low = BigDecimal.valueOf(-flows.dayCount().unitsPerYear())
                .divide(BigDecimal.valueOf(longest), DIGITS)
                .add(PRECISION);
        BigDecimal high = BigDecimal.ONE;
        while (lastBalance(flows, high).signum() < 0) {
            high = high.add(high);
        }
        while (high.subtract(low).compareTo(PRECISION) > 0) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
            if (lastBalance(flows, middle).signum() < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static BigDecimal lastBalance(CashFlows flows, BigDecimal rate) {
        BigDecimal year = BigDecimal.valueOf(flows.dayCount().unitsPerYear());
        BigDecimal balance = flows.netProceeds().amount();
        for (int i = 0; i < flows.count(); i++) {
            BigDecimal time = BigDecimal.valueOf(flows.units(i)).divide(year, DIGITS);
            BigDecimal interest = balance.multiply(rate, DIGITS).multiply(time, DIGITS);
            balance = balance.add(interest, DIGITS).subtract(flows.payment(i).amount());
        }
        return balance;
    }
}
