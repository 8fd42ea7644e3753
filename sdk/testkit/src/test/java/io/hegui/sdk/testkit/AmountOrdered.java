package io.hegui.sdk.testkit;

import io.hegui.sdk.value.Money;

/** What is remembered of the orders of a line. */
public record AmountOrdered(Money ordered) {}
