package io.hegui.sdk.lending;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/**
 * One planned payment.
 *
 * @param date the day it is due
 * @param amount what the borrower pays, whoever receives it; negative where money goes to the borrower
 */
public record Payment(LocalDate date, Money amount) {
    public Payment {
        requireNonNull(date, "date is null");
        requireNonNull(amount, "amount is null");
    }

    @Override
    public String toString() {
        return date + ":" + amount;
    }
}
