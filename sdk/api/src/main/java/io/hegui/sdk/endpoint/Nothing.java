package io.hegui.sdk.endpoint;

/** A request without fields. */
public record Nothing() {}
