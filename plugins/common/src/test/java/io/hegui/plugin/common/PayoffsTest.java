package io.hegui.plugin.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PayoffsTest {
    @Test
    void longestChain_isTheOneAPlainSearchFinds() {
        Random random = new Random(20260405);
        for (int round = 0; round < 200; round++) {
            int loans = 1 + random.nextInt(60);
            int[] counts = random.ints(loans, 0, 5).toArray();
            int[] days = random.ints(loans, 0, 4).toArray();
            long[] amounts = random.longs(loans, 1, 20).toArray();
            Payoffs payoffs = new Payoffs(counts);
            for (int loan = 0; loan < loans; loan++) {
                payoffs.add(loan, days[loan], amounts[loan]);
            }
            for (int most = 0; most < 22; most++) {
                assertThat(payoffs.longest(1, 2, most)).satisfies(found(counts, days, amounts, most));
            }
        }
    }

    private static Consumer<OptionalInt> found(int[] counts, int[] days, long[] amounts, int most) {
        int best = -1;
        for (int loan = 0; loan < counts.length; loan++) {
            if (days[loan] >= 1 && days[loan] <= 2 && amounts[loan] <= most) {
                best = Math.max(best, counts[loan]);
            }
        }
        int expected = best;
        return loan ->
                assertThat(loan.isPresent() ? counts[loan.getAsInt()] : -1).isEqualTo(expected);
    }
}
