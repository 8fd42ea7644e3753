package io.hegui.plugin.common.supervision;

import io.hegui.sdk.value.Rate;
import java.time.LocalDate;

/**
 * One limit of a region.
 *
 * @param national whether it rests on a national rule
 */
public record LimitStep(LocalDate from, Rate limit, boolean national) {}
