package io.hegui.plugin.common;

import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Parameter;

/** How many rollovers are too many, and what counts as a hidden one. */
final class RolloverRule {
    static final Parameter<Integer> LIMIT = new Parameter<>(
            "rollover.limit", Text.of("展期次数上限", "Most rollovers of a loan"), text -> whole(text, 0, 1000));

    static final Parameter<Integer> WINDOW_DAYS = new Parameter<>(
            "rollover.window-days",
            Text.of("变相展期认定天数", "Days between payoff and new loan of a hidden rollover"),
            text -> whole(text, 0, 366));

    static final Parameter<Integer> SHARE = new Parameter<>(
            "rollover.share",
            Text.of("变相展期认定比例(%)", "Least new loan of a hidden rollover, in percent of the payoff"),
            text -> whole(text, 1, 1000));

    private RolloverRule() {}

    static int whole(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException("must be from " + least + " to " + most + ", was " + number);
        }
        return number;
    }
}
