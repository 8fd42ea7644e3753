package io.hegui.plugin.p2p;

/**
 * One figure to publish.
 *
 * @param column the column of dataset {@code platform-disclosure} in which it is filed
 * @param unit empty where it counts
 */
public record DisclosureItem(String column, String zh, String en, String unit) {}
