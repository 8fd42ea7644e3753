package io.hegui.plugin.common;

import io.hegui.sdk.value.Rate;

/**
 * What of a cost statement's line enters the total.
 *
 * @param annualised nothing for a contingent charge
 */
public record StatedItem(Rate annualised, Rate statedTotal) {}
