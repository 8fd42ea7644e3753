package io.hegui.sdk.lending;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A loan as the borrower feels it: what arrived, and everything paid later to anyone for it. Contingent items such as
 * overdue penalties are no part of it.
 */
public final class CashFlows {
    private static final long[] LEVEL = {};

    private final Money netProceeds;
    private final DayCount dayCount;
    private final int count;
    private final long levelAmount;
    private final long[] amounts;
    private final long[] units;

    private CashFlows(Money netProceeds, DayCount dayCount, int count, long levelAmount, long[] amounts, long[] units) {
        this.netProceeds = requireNonNull(netProceeds, "netProceeds is null");
        this.dayCount = requireNonNull(dayCount, "dayCount is null");
        this.count = count;
        this.levelAmount = levelAmount;
        this.amounts = amounts;
        this.units = units;
    }

    /**
     * Equal payments one unit of the day count apart, the first one unit after the proceeds.
     *
     * @param count from 0
     */
    public static CashFlows level(Money netProceeds, Money payment, int count, DayCount dayCount) {
        if (count < 0) {
            throw new IllegalArgumentException("payments count from 0, was " + count);
        }
        return new CashFlows(netProceeds, dayCount, count, payment.minorUnits(), LEVEL, LEVEL);
    }

    /**
     * Payments on given days.
     *
     * @param start the day the proceeds arrived
     * @param payments in the order of their dates
     * @param dayCount {@link DayCount#ACTUAL_365} or {@link DayCount#ACTUAL_360}
     */
    public static CashFlows dated(Money netProceeds, LocalDate start, List<Payment> payments, DayCount dayCount) {
        if (dayCount != DayCount.ACTUAL_365 && dayCount != DayCount.ACTUAL_360) {
            throw new IllegalArgumentException("payments on given days are counted in days, not " + dayCount);
        }
        long[] amounts = new long[payments.size()];
        long[] days = new long[payments.size()];
        LocalDate previous = start;
        for (int i = 0; i < amounts.length; i++) {
            Payment payment = payments.get(i);
            amounts[i] = payment.amount().minorUnits();
            days[i] = ChronoUnit.DAYS.between(previous, payment.date());
            previous = payment.date();
        }
        return new CashFlows(netProceeds, dayCount, amounts.length, 0, amounts, days);
    }

    /**
     * What a loan's columns say. A payment plan wins and is counted in actual days; equal instalments are counted in
     * whole months or weeks, a bullet in actual days. Columns that say nothing give flows without payments.
     *
     * @param days how actual days are counted
     */
    public static CashFlows of(Loan loan, DayCount days) {
        PaymentPlan plan = loan.cashFlows();
        if (plan != null) {
            return dated(loan.netProceeds(), loan.disburseDate(), plan.payments(), days);
        }
        Money payment = payment(loan);
        if (payment == null) {
            return level(loan.netProceeds(), Money.ofFen(0), 0, DayCount.MONTHS);
        }
        return switch (loan.repayment()) {
            case EQUAL_MONTHLY -> level(loan.netProceeds(), payment, count(loan), DayCount.MONTHS);
            case EQUAL_WEEKLY -> level(loan.netProceeds(), payment, count(loan), DayCount.WEEKS);
            case BULLET ->
                dated(
                        loan.netProceeds(),
                        loan.disburseDate(),
                        List.of(new Payment(loan.maturityDate(), payment)),
                        days);
            case IRREGULAR -> level(loan.netProceeds(), payment, 0, DayCount.MONTHS);
        };
    }

    public Money netProceeds() {
        return netProceeds;
    }

    public DayCount dayCount() {
        return dayCount;
    }

    /** How many payments there are. */
    public int count() {
        return count;
    }

    /**
     * One payment; positive from the borrower, negative to the borrower.
     *
     * @param index from 0
     */
    public Money payment(int index) {
        return new Money(amount(index), netProceeds.currency());
    }

    /**
     * The time from the flow before, in units of the day count.
     *
     * @param index from 0
     */
    public long units(int index) {
        return units == LEVEL ? 1 : units[index];
    }

    /**
     * All payments together.
     *
     * @throws ArithmeticException on overflow
     */
    public Money total() {
        if (isLevel()) {
            return new Money(Math.multiplyExact(levelAmount, (long) count), netProceeds.currency());
        }
        long total = 0;
        for (long amount : amounts) {
            total = Math.addExact(total, amount);
        }
        return new Money(total, netProceeds.currency());
    }

    /** Whether all payments are equal and evenly spaced. */
    boolean isLevel() {
        return amounts == LEVEL;
    }

    long amount(int index) {
        return isLevel() ? levelAmount : amounts[index];
    }

    private static @Nullable Money payment(Loan loan) {
        Money instalment = loan.instalment();
        Money charge = loan.instalmentCharge();
        return instalment == null || charge == null ? instalment : instalment.plus(charge);
    }

    private static int count(Loan loan) {
        Integer instalments = loan.instalments();
        return instalments == null ? 0 : instalments;
    }
}
