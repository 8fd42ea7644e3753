package com.example.leasing;

import io.hegui.sdk.value.Money;

/** What is remembered of a lease, to add up what its lessee owes. */
public record LesseeShare(Money balance, Money netCapital) {}
