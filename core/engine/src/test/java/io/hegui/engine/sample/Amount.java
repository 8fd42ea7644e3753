package io.hegui.engine.sample;

import io.hegui.sdk.value.Money;

/** What is remembered of a loan, and contributed of it. */
public record Amount(Money principal) {}
