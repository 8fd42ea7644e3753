package io.hegui.sdk.testkit;

import io.hegui.sdk.value.Money;

/** What {@link LineChanged} remembers. */
public record LineAmount(Money amount) {}
