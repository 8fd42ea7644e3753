package com.example.leasing;

import io.hegui.sdk.value.Money;

/** The limit today, and what is left of it; nothing if the lessee owes more already. */
public record HeadroomAnswer(Money limit, Money left) {}
