package io.hegui.plugin.p2p;

/**
 * One figure that was published.
 *
 * @param column the column of dataset {@code platform-disclosure} in which it was filed
 * @param unit empty where it counts
 */
public record FiledFigure(String column, String zh, String en, String value, String unit) {}
