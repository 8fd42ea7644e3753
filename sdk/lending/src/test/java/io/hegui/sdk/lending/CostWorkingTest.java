package io.hegui.sdk.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CostWorkingTest {
    @Test
    void fen_areRoundedAsADecimalIs() {
        Random random = new Random(20261125);
        DoubleStream.concat(
                        DoubleStream.of(0, -0.0, 0.5, -0.5, 0.49999999999999994, 1.5, -2.5, 1e15 + 0.5, 5e15, 1e300),
                        random.doubles(20_000)
                                .map(fraction -> Math.round((fraction - 0.5) * 1e6) / 2.0
                                        + (random.nextBoolean() ? fraction : 0)))
                .forEach(fen -> assertThat(CostWorking.yuan(fen))
                        .isEqualTo(BigDecimal.valueOf(fen)
                                .setScale(0, RoundingMode.HALF_UP)
                                .movePointLeft(2)
                                .setScale(2)
                                .toPlainString()));
    }
}
