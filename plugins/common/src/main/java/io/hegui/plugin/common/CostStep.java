package io.hegui.plugin.common;

/**
 * One payment of the computation.
 *
 * @param units days, weeks or months since the flow before
 * @param interest accrued in that time
 * @param balance what is left to pay
 */
public record CostStep(String paymentNo, String units, String interest, String payment, String balance) {}
