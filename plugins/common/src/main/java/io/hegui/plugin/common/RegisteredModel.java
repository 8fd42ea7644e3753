package io.hegui.plugin.common;

/** What is remembered of a model in the register. */
public record RegisteredModel(String version) {}
