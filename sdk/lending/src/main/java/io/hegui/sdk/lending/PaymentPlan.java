package io.hegui.sdk.lending;

import io.hegui.sdk.value.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All planned payments of one loan in the order of their dates, written {@code 2026-04-02:3450.00;2026-05-06:3450.00}.
 *
 * @param payments from 1 to 10 000, each of at most 1 000 000 000 000 yuan; no date before the one in front of it
 */
public record PaymentPlan(List<Payment> payments) {
    private static final int MOST_PAYMENTS = 10_000;
    private static final Money MOST = Money.yuan(Loan.MOST);
    private static final Money LEAST = MOST.times(-1);

    public PaymentPlan {
        payments = List.copyOf(payments);
        if (payments.isEmpty()) {
            throw new IllegalArgumentException("a payment plan has at least one payment");
        }
        if (payments.size() > MOST_PAYMENTS) {
            throw new IllegalArgumentException(
                    "a payment plan has at most " + MOST_PAYMENTS + " payments, was " + payments.size());
        }
        for (Payment payment : payments) {
            Money amount = payment.amount();
            if (amount.compareTo(MOST) > 0 || amount.compareTo(LEAST) < 0) {
                throw new IllegalArgumentException("a payment is at most " + MOST + " yuan, was " + amount);
            }
        }
        for (int i = 1; i < payments.size(); i++) {
            if (payments.get(i).date().isBefore(payments.get(i - 1).date())) {
                throw new IllegalArgumentException("payments must be in the order of their dates: "
                        + payments.get(i).date() + " comes after "
                        + payments.get(i - 1).date());
            }
        }
    }

    /** @throws IllegalArgumentException naming the payment that cannot be read */
    public static PaymentPlan parse(String text) {
        List<Payment> payments = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(';', start);
            int stop = end < 0 ? text.length() : end;
            payments.add(payment(text.substring(start, stop)));
            start = stop + 1;
        }
        return new PaymentPlan(payments);
    }

    @Override
    public String toString() {
        return payments.stream().map(Payment::toString).collect(Collectors.joining(";"));
    }

    private static Payment payment(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a payment looks like 2026-04-02:3450.00, was '" + text + "'");
        }
        try {
            return new Payment(LocalDate.parse(text.substring(0, colon)), Money.parse(text.substring(colon + 1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a payment looks like 2026-04-02:3450.00, was '" + text + "'", e);
        }
    }
}
