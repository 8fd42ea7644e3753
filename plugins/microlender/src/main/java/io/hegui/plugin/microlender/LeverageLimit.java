package io.hegui.plugin.microlender;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The highest leverage of a region, written {@code 1.0 NET_CAPITAL}; without a base it is on net capital.
 *
 * @param ratio borrowing over the base
 */
record LeverageLimit(BigDecimal ratio, Base base) {
    /** What borrowing is compared with. */
    enum Base {
        NET_CAPITAL,
        NET_ASSETS
    }

    LeverageLimit {
        requireNonNull(ratio, "ratio is null");
        requireNonNull(base, "base is null");
    }

    /** @throws IllegalArgumentException if the text is no ratio with an optional base */
    static LeverageLimit parse(String text) {
        int space = text.indexOf(' ');
        String ratio = space < 0 ? text : text.substring(0, space);
        Base base = space < 0 ? Base.NET_CAPITAL : Base.valueOf(text.substring(space + 1));
        return new LeverageLimit(Ratio.parse(ratio).value(), base);
    }
}
