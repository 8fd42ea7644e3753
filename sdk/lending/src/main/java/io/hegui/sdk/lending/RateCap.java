package io.hegui.sdk.lending;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;

/** A cap on the annualised cost as a rule states it: {@code 24} for 24 % a year, {@code 4*LPR} for a multiple. */
public sealed interface RateCap {
    /** Above this a loan breaches the rule. */
    Parameter<RateCap> FAIL =
            new Parameter<>("cap.fail", Text.of("综合成本上限", "Cap on the annualised cost"), RateCap::parse);

    /** Above this a loan is noted. */
    Parameter<RateCap> WARN =
            new Parameter<>("cap.warn", Text.of("综合成本关注线", "Warning line of the annualised cost"), RateCap::parse);

    /** A number that does not move. */
    record Fixed(Rate rate) implements RateCap {
        public Fixed {
            requireNonNull(rate, "rate is null");
        }

        @Override
        public String toString() {
            return rate + " %";
        }
    }

    /**
     * A multiple of the one-year loan prime rate of the contract date.
     *
     * @param factor from 1 to 100
     */
    record LprMultiple(int factor) implements RateCap {
        public LprMultiple {
            if (factor < 1 || factor > 100) {
                throw new IllegalArgumentException("a multiple of the LPR is from 1 to 100, was " + factor);
            }
        }

        @Override
        public String toString() {
            return factor + " × LPR";
        }
    }

    /** @throws IllegalArgumentException if the text is neither a percentage nor a whole multiple of LPR */
    static RateCap parse(String text) {
        if (!text.endsWith("*LPR")) {
            return new Fixed(Rate.percent(text));
        }
        try {
            return new LprMultiple(Integer.parseInt(text.substring(0, text.length() - 4)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a cap looks like 24 or 4*LPR, was '" + text + "'", e);
        }
    }
}
