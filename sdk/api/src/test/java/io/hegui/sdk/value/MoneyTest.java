package io.hegui.sdk.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "0,0.00,0",
        "1120.5,1120.50,112050",
        "-0.01,-0.01,-1",
        "+7,7.00,700",
        "5.000,5.00,500",
        "92233720368547758.07,92233720368547758.07,9223372036854775807"
    })
    void plainAmount_isReadExactly(String text, String shown, long fen) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofFen(fen)).hasToString(shown);
    }

    @Test
    void text_isWhatADecimalOfTheSameDigitsShows() {
        Random random = new Random(20261125);
        LongStream.concat(
                        LongStream.of(Long.MIN_VALUE, Long.MAX_VALUE, -100, -99, -10, -9, 9, 10, 99, 100),
                        random.longs(10_000).map(bits -> bits >> random.nextInt(Long.SIZE)))
                .forEach(fen -> {
                    assertThat(Money.ofFen(fen))
                            .hasToString(BigDecimal.valueOf(fen, 2).toPlainString());
                    BigDecimal percent = BigDecimal.valueOf(fen, 6).stripTrailingZeros();
                    assertThat(new Rate(fen))
                            .hasToString(percent.setScale(Math.max(2, percent.scale()))
                                    .toPlainString());
                });
        for (long yen : new long[] {0, 7, -7, Long.MIN_VALUE}) {
            assertThat(new Money(yen, Currency.getInstance("JPY"))).hasToString(Long.toString(yen));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " 1", "1.001", "1e3", "NaN", "1,000", "(1)", "１", ".5", "5.", "0x1", "92233720368547758.08"})
    void anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void arithmetic_neverOverflowsSilently_norMixesCurrencies() {
        Money most = Money.ofFen(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).minus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
        Money dollar = new Money(100, Currency.getInstance("USD"));
        assertThatIllegalArgumentException().isThrownBy(() -> dollar.plus(Money.ofFen(100)));
        assertThatIllegalArgumentException().isThrownBy(() -> dollar.compareTo(Money.ofFen(100)));
        assertThat(Money.yuan("0.10").plus(Money.yuan("0.20"))).isEqualTo(Money.yuan("0.30"));
    }
}
