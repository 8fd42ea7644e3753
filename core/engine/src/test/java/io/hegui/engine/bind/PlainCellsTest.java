package io.hegui.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The readers of plain text are the oracle: what is read from bytes must be what they read. */
class PlainCellsTest {
    private static final String CHARACTERS = "0123456789.0123456789-+ eE/,x\u00E9";

    private final Random random = new Random(20261124);
    private final Days days = new Days();

    @Test
    void decimal_isWhatTheTextReaderReads_orLeftToIt() {
        int usual = 0;
        for (int i = 0; i < 400_000; i++) {
            String text = number();
            byte[] bytes = ("#" + text + (i % 2 == 0 ? "" : "####12##")).getBytes(StandardCharsets.UTF_8);
            int to = 1 + text.getBytes(StandardCharsets.UTF_8).length;
            long fen = PlainCells.fen(bytes, 1, to);
            assertThat(fen).as("%s in fen", text).isEqualTo(PlainCells.decimal(bytes, 1, to, 2));
            for (int decimals : new int[] {0, 2, 6}) {
                long read = PlainCells.decimal(bytes, 1, to, decimals);
                if (read != PlainCells.UNUSUAL) {
                    usual++;
                    assertThat(scaled(text, decimals))
                            .as("%s with %s decimals", text, decimals)
                            .isEqualTo(read);
                }
            }
        }
        assertThat(usual).isGreaterThan(100_000);
    }

    @Test
    void usualNumbers_areNotLeftToTheSlowerReader() {
        for (String text :
                new String[] {"0", "7", "12.5", "9700.00", "0.00", "12345678", "123456789.01", "-5.10", "100000"}) {
            byte[] bytes = (text + ",12345678").getBytes(StandardCharsets.UTF_8);
            assertThat(PlainCells.decimal(bytes, 0, text.length(), 2)).as(text).isEqualTo(scaled(text, 2));
        }
    }

    @Test
    void date_isWhatTheTextReaderReads_orLeftToIt() throws BadCell {
        for (LocalDate day = LocalDate.of(1896, 1, 1); day.getYear() < 2105; day = day.plusDays(1)) {
            byte[] bytes = day.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(days.of(PlainCells.date(bytes, 0, 10))).isEqualTo(day);
        }
        String digits = "0123456789-/";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder("2026-02-28");
            for (int n = random.nextInt(4); n > 0; n--) {
                text.setCharAt(random.nextInt(10), digits.charAt(random.nextInt(digits.length())));
            }
            long read = PlainCells.date(text.toString().getBytes(StandardCharsets.UTF_8), 0, 10);
            if (read != PlainCells.UNUSUAL) {
                assertThat(CellParsers.date(text.toString())).isEqualTo(days.of(read));
            }
        }
    }

    private String number() {
        if (random.nextBoolean()) {
            return Long.toString(random.nextLong() >>> random.nextInt(64))
                    + (random.nextBoolean() ? "." + random.nextInt(10_000_000) : "");
        }
        StringBuilder text = new StringBuilder();
        for (int n = 1 + random.nextInt(9); n > 0; n--) {
            text.append(CHARACTERS.charAt(random.nextInt(random.nextInt(4) == 0 ? CHARACTERS.length() : 11)));
        }
        return text.toString();
    }

    /** The number behind what the reader of texts gives; never {@code UNUSUAL}. */
    private static Object scaled(String text, int decimals) {
        try {
            return switch (decimals) {
                case 0 -> Numbers.longNumber(text);
                case 2 -> ((Money) Numbers.money(text)).minorUnits();
                default -> ((Rate) Numbers.rate(text)).millionths();
            };
        } catch (BadCell e) {
            return e.messageName();
        }
    }
}
