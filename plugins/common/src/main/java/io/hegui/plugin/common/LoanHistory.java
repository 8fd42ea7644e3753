package io.hegui.plugin.common;

import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.lending.Loan;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The few figures of each loan that tell whether one follows on another, in plain arrays: a book of a million loans
 * must fit beside everything else.
 */
final class LoanHistory {
    static final int OPEN = Integer.MIN_VALUE;

    private int size;
    private long[] borrowers = new long[16];
    private int[] signed = new int[16];
    private long[] amounts = new long[16];
    private int[] paidOff = new int[16];
    private long[] payoffs = new long[16];
    private int[] rollovers = new int[16];
    private RecordPlace[] places = new RecordPlace[16];

    void add(Loan loan, RecordPlace place) {
        reserve(size + 1);
        LocalDate paidOffOn = loan.paidOffOn();
        Money payoff = loan.payoff();
        borrowers[size] = digits(loan.borrowerIdNumber().number());
        signed[size] = day(loan.contractDate());
        amounts[size] = loan.principal().minorUnits();
        paidOff[size] = OPEN;
        if (paidOffOn != null && payoff != null) {
            paidOff[size] = day(paidOffOn);
            payoffs[size] = payoff.minorUnits();
        }
        // An approved reason excuses the loan; the sign bit remembers it.
        rollovers[size] = TooManyRolloversCheck.isExcused(loan) ? ~loan.rollovers() : loan.rollovers();
        places[size] = place;
        size++;
    }

    void addAll(LoanHistory other) {
        reserve(size + other.size);
        System.arraycopy(other.borrowers, 0, borrowers, size, other.size);
        System.arraycopy(other.signed, 0, signed, size, other.size);
        System.arraycopy(other.amounts, 0, amounts, size, other.size);
        System.arraycopy(other.paidOff, 0, paidOff, size, other.size);
        System.arraycopy(other.payoffs, 0, payoffs, size, other.size);
        System.arraycopy(other.rollovers, 0, rollovers, size, other.size);
        System.arraycopy(other.places, 0, places, size, other.size);
        size += other.size;
    }

    /** All loans, those of one borrower together, the earlier before the later. */
    List<Integer> inOrder() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> borrowers[i])
                        .thenComparingInt(i -> signed[i])
                        .thenComparingLong(i -> places[i].row()))
                .toList();
    }

    long borrower(int loan) {
        return borrowers[loan];
    }

    /** Contract date as a day of the epoch. */
    int signed(int loan) {
        return signed[loan];
    }

    long amount(int loan) {
        return amounts[loan];
    }

    /** Day of the epoch on which the loan was settled; {@link #OPEN} where it was not. */
    int paidOff(int loan) {
        return paidOff[loan];
    }

    long payoff(int loan) {
        return payoffs[loan];
    }

    int rollovers(int loan) {
        return isExcused(loan) ? ~rollovers[loan] : rollovers[loan];
    }

    boolean isExcused(int loan) {
        return rollovers[loan] < 0;
    }

    RecordPlace place(int loan) {
        return places[loan];
    }

    /** The check character follows from the first seventeen digits, so that these alone identify a person. */
    private static long digits(String idNumber) {
        return Long.parseLong(idNumber, 0, 17, 10);
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private void reserve(int wanted) {
        if (wanted <= places.length) {
            return;
        }
        int room = Math.max(wanted, places.length + (places.length >> 1));
        borrowers = Arrays.copyOf(borrowers, room);
        signed = Arrays.copyOf(signed, room);
        amounts = Arrays.copyOf(amounts, room);
        paidOff = Arrays.copyOf(paidOff, room);
        payoffs = Arrays.copyOf(payoffs, room);
        rollovers = Arrays.copyOf(rollovers, room);
        places = Arrays.copyOf(places, room);
    }
}
