package io.hegui.plugin.microlender;

import io.hegui.sdk.value.Money;

/**
 * The combined leverage beside the limit of the region.
 *
 * @param combined all outside money
 * @param leverage combined over the base of the limit, four decimals
 * @param base NET_CAPITAL or NET_ASSETS
 * @param headroom what may still be borrowed; zero above the limit
 * @param gapToClose what has to be paid back; zero within the limit
 * @param source where the limit comes from
 */
public record LeverageAnswer(
        Money combined, String leverage, String limit, String base, Money headroom, Money gapToClose, String source) {}
