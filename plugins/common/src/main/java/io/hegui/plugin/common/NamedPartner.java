package io.hegui.plugin.common;

/** What is remembered of a partner that the bank lends with. */
public record NamedPartner(String name) {}
