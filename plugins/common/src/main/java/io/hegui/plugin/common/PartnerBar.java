package io.hegui.plugin.common;

/**
 * What stands against working with a partner, and what to do about it.
 *
 * @param check the check that would find it in a filing
 */
public record PartnerBar(String check, String document, String article, String zh, String en) {}
