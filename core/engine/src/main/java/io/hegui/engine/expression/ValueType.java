package io.hegui.engine.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.hegui.sdk.dataset.CodeList;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * The type of a value.
 *
 * @param javaType the class that records and parameters have it as
 */
record ValueType(Form form, Class<?> javaType) {
    static final ValueType BOOL = new ValueType(Form.BOOL, boolean.class);
    static final ValueType INT = new ValueType(Form.INT, long.class);
    static final ValueType MONEY = new ValueType(Form.MONEY, Money.class);
    static final ValueType RATE = new ValueType(Form.RATE, Rate.class);
    static final ValueType DATE = new ValueType(Form.DATE, LocalDate.class);
    static final ValueType MONTH = new ValueType(Form.MONTH, YearMonth.class);
    static final ValueType TEXT = new ValueType(Form.TEXT, String.class);
    static final ValueType RESIDENT_ID = new ValueType(Form.RESIDENT_ID, ResidentId.class);

    private static final Map<Class<?>, Form> KNOWN = Map.ofEntries(
            Map.entry(boolean.class, Form.BOOL),
            Map.entry(Boolean.class, Form.BOOL),
            Map.entry(int.class, Form.INT),
            Map.entry(Integer.class, Form.INT),
            Map.entry(long.class, Form.INT),
            Map.entry(Long.class, Form.INT),
            Map.entry(Money.class, Form.MONEY),
            Map.entry(Rate.class, Form.RATE),
            Map.entry(LocalDate.class, Form.DATE),
            Map.entry(YearMonth.class, Form.MONTH),
            Map.entry(String.class, Form.TEXT),
            Map.entry(ResidentId.class, Form.RESIDENT_ID),
            Map.entry(CreditCode.class, Form.CREDIT_CODE));

    static ValueType of(Class<?> javaType) {
        if (javaType.isEnum() && CodeList.class.isAssignableFrom(javaType)) {
            return new ValueType(Form.CODE, javaType);
        }
        return new ValueType(KNOWN.getOrDefault(javaType, Form.OTHER), javaType);
    }

    /** What the compiled class holds it as: a flag, a whole number, or the object itself. */
    Class<?> slot() {
        return switch (form) {
            case BOOL -> boolean.class;
            case INT, MONEY, RATE -> long.class;
            case DATE, MONTH, TEXT, CODE, RESIDENT_ID, CREDIT_CODE, OTHER -> javaType;
        };
    }

    /** The type that expressions are checked with. */
    CelType celType() {
        return switch (form) {
            case BOOL -> SimpleType.BOOL;
            case INT -> SimpleType.INT;
            case TEXT, CODE -> SimpleType.STRING;
            case MONEY -> OpaqueType.create("money");
            case RATE -> OpaqueType.create("rate");
            case DATE -> OpaqueType.create("date");
            case MONTH -> OpaqueType.create("month");
            case RESIDENT_ID -> OpaqueType.create("resident_id");
            case CREDIT_CODE -> OpaqueType.create("credit_code");
            case OTHER -> OpaqueType.create(javaType.getSimpleName());
        };
    }
}
