package io.hegui.engine.expression;

import io.hegui.engine.sample.LoanRow;
import io.hegui.engine.sample.Plan;
import io.hegui.engine.sample.Product;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Loans with likely values, extreme ones, and none where none is needed. */
final class RandomLoans {
    private static final List<Long> NUMBERS =
            List.of(0L, 1L, -1L, 2L, 90L, 970_000L, 12_500_000L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE / 2);
    private static final List<String> TEXTS = List.of("L-1", "L-2", "", "张三", "CASH", "a\uD840\uDC00", "\uFFFD1", "L-");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(1969, 12, 31),
            LocalDate.MAX,
            LocalDate.of(2026, 9, 30));

    private final Random random;

    RandomLoans(Random random) {
        this.random = random;
    }

    LoanRow next() {
        return new LoanRow(
                one(TEXTS),
                one(TEXTS),
                ResidentId.parse("11010519491231002X"),
                one(DAYS),
                Money.ofFen(number()),
                new Rate(number()),
                (int) number(),
                one(List.of(Product.values())),
                YearMonth.from(one(DAYS)),
                CreditCode.parse("91350100M000100Y43"),
                random.nextBoolean(),
                number(),
                perhaps(new Plan(30)),
                perhaps(one(DAYS)),
                Money.ofFen(number()),
                perhaps(one(TEXTS)),
                perhaps(one(TEXTS)),
                (int) number(),
                perhaps(new Rate(number())),
                perhaps((int) number()));
    }

    long number() {
        return random.nextInt(3) == 0 ? random.nextLong() : one(NUMBERS);
    }

    private <T> @Nullable T perhaps(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
