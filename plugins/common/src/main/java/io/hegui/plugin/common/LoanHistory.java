package io.hegui.plugin.common;

import io.hegui.sdk.check.RecordPlace;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The loans of one borrower, in plain arrays. */
final class LoanHistory {
    static final int OPEN = Integer.MIN_VALUE;

    private int size;
    private int[] signed = new int[16];
    private long[] amounts = new long[16];
    private int[] paidOff = new int[16];
    private long[] payoffs = new long[16];
    private int[] rollovers = new int[16];
    private RecordPlace[] places = new RecordPlace[16];

    void add(LoanTrace loan, RecordPlace place) {
        reserve(size + 1);
        LocalDate paidOffOn = loan.paidOffOn();
        Money payoff = loan.payoff();
        signed[size] = day(loan.signed());
        amounts[size] = loan.amount().minorUnits();
        paidOff[size] = OPEN;
        if (paidOffOn != null && payoff != null) {
            paidOff[size] = day(paidOffOn);
            payoffs[size] = payoff.minorUnits();
        }
        // An approved reason excuses the loan; the sign bit remembers it.
        rollovers[size] = loan.excused() ? ~loan.rollovers() : loan.rollovers();
        places[size] = place;
        size++;
    }

    /** All loans, the earlier before the later. */
    List<Integer> inOrder() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> signed[i]).thenComparingLong(i -> places[i].row()))
                .toList();
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

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private void reserve(int wanted) {
        if (wanted <= places.length) {
            return;
        }
        int room = Math.max(wanted, places.length + (places.length >> 1));
        signed = Arrays.copyOf(signed, room);
        amounts = Arrays.copyOf(amounts, room);
        paidOff = Arrays.copyOf(paidOff, room);
        payoffs = Arrays.copyOf(payoffs, room);
        rollovers = Arrays.copyOf(rollovers, room);
        places = Arrays.copyOf(places, room);
    }
}
