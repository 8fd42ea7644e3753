package io.hegui.engine.catalogue;

import io.hegui.engine.check.CheckPage;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.Need;
import java.util.List;

/**
 * A check and its page.
 *
 * @param needs what it looks up in other datasets
 */
public record PlannedCheck(Check<?> check, CheckPage page, List<Need<?, ?>> needs) {
    public PlannedCheck {
        needs = List.copyOf(needs);
    }

    /** Another check with this one's page. */
    public PlannedCheck replacedBy(Check<?> other) {
        return new PlannedCheck(other, page, List.of());
    }
}
