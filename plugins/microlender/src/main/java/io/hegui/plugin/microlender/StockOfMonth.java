package io.hegui.plugin.microlender;

import io.hegui.sdk.value.Money;
import java.time.YearMonth;

/** The stock without a scenario in one month. */
public record StockOfMonth(YearMonth month, Money balance) {}
