package ${package};

import io.hegui.sdk.value.Money;
import java.time.LocalDate;

/** The limits that hold on a day. */
public record LimitsAnswer(LocalDate day, Money contract, Money customer) {}
