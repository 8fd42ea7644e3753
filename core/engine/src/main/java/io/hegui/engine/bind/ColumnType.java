package io.hegui.engine.bind;

import io.hegui.sdk.dataset.CodeList;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** What a column holds. */
public enum ColumnType {
    TEXT,
    INTEGER,
    LONG,
    BOOLEAN,
    DATE,
    MONTH,
    MONEY,
    RATE,
    RESIDENT_ID,
    CREDIT_CODE,
    CODE,
    /** A class of a plugin that reads itself. */
    PARSED;

    private static final Map<Class<?>, ColumnType> KNOWN = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(int.class, INTEGER),
            Map.entry(Integer.class, INTEGER),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(LocalDate.class, DATE),
            Map.entry(YearMonth.class, MONTH),
            Map.entry(Money.class, MONEY),
            Map.entry(Rate.class, RATE),
            Map.entry(ResidentId.class, RESIDENT_ID),
            Map.entry(CreditCode.class, CREDIT_CODE));

    /** The type of a component; {@code PARSED} for whatever is none of the others. */
    static ColumnType of(Class<?> type) {
        if (type.isEnum() && CodeList.class.isAssignableFrom(type)) {
            return CODE;
        }
        return KNOWN.getOrDefault(type, PARSED);
    }

    /** Whether a lowest and a highest value make sense. */
    boolean isOrdered() {
        return switch (this) {
            case INTEGER, LONG, MONEY, RATE -> true;
            case TEXT, BOOLEAN, DATE, MONTH, RESIDENT_ID, CREDIT_CODE, CODE, PARSED -> false;
        };
    }
}
