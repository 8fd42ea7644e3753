package com.example.leasing;

import io.hegui.sdk.value.Money;

/** What is remembered of a lease from month to month. */
public record LeaseBalance(Money balance) {}
