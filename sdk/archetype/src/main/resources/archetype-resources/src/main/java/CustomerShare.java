package ${package};

import io.hegui.sdk.value.Money;

/** What the check on customers has to remember of a contract. */
public record CustomerShare(Money amount) {}
