package io.hegui.plugin.common;

import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a loan tells whether it follows on another.
 *
 * @param excused whether an approved reason allows more rollovers
 */
public record LoanTrace(
        LocalDate signed,
        Money amount,
        @Nullable LocalDate paidOffOn,
        @Nullable Money payoff,
        int rollovers,
        boolean excused) {}
