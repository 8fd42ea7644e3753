package io.hegui.engine.expression;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import io.hegui.sdk.check.CheckContext;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression can compute, besides comparing and combining: a method of {@link Computation} or of {@link Math}. The
 * language's own names are kept for what it has itself.
 */
@SuppressWarnings("ImmutableEnumChecker") // a type is a record of a class and a constant
enum Operation {
    ADD_INT(Origin.LANGUAGE, "_+_", "add_int64", "addExact", ValueType.INT, ValueType.INT, ValueType.INT),
    SUBTRACT_INT(
            Origin.LANGUAGE, "_-_", "subtract_int64", "subtractExact", ValueType.INT, ValueType.INT, ValueType.INT),
    MULTIPLY_INT(
            Origin.LANGUAGE, "_*_", "multiply_int64", "multiplyExact", ValueType.INT, ValueType.INT, ValueType.INT),
    DIVIDE_INT(Origin.LANGUAGE, "_/_", "divide_int64", "divide", ValueType.INT, ValueType.INT, ValueType.INT),
    MODULO_INT(Origin.LANGUAGE, "_%_", "modulo_int64", "modulo", ValueType.INT, ValueType.INT, ValueType.INT),
    NEGATE_INT(Origin.LANGUAGE, "-_", "negate_int64", "negateExact", ValueType.INT, ValueType.INT),

    ADD_MONEY(Origin.OPERATOR, "_+_", "add_money", "addExact", ValueType.MONEY, ValueType.MONEY, ValueType.MONEY),
    SUBTRACT_MONEY(
            Origin.OPERATOR,
            "_-_",
            "subtract_money",
            "subtractExact",
            ValueType.MONEY,
            ValueType.MONEY,
            ValueType.MONEY),
    MULTIPLY_MONEY(
            Origin.OPERATOR, "_*_", "multiply_money", "multiplyExact", ValueType.MONEY, ValueType.MONEY, ValueType.INT),
    TIMES_MONEY(
            Origin.OPERATOR, "_*_", "times_money", "multiplyExact", ValueType.MONEY, ValueType.INT, ValueType.MONEY),
    NEGATE_MONEY(Origin.OPERATOR, "-_", "negate_money", "negateExact", ValueType.MONEY, ValueType.MONEY),
    ADD_RATE(Origin.OPERATOR, "_+_", "add_rate", "addExact", ValueType.RATE, ValueType.RATE, ValueType.RATE),
    SUBTRACT_RATE(
            Origin.OPERATOR, "_-_", "subtract_rate", "subtractExact", ValueType.RATE, ValueType.RATE, ValueType.RATE),
    MULTIPLY_RATE(
            Origin.OPERATOR, "_*_", "multiply_rate", "multiplyExact", ValueType.RATE, ValueType.RATE, ValueType.INT),
    TIMES_RATE(Origin.OPERATOR, "_*_", "times_rate", "multiplyExact", ValueType.RATE, ValueType.INT, ValueType.RATE),
    NEGATE_RATE(Origin.OPERATOR, "-_", "negate_rate", "negateExact", ValueType.RATE, ValueType.RATE),

    SHARE(Origin.GLOBAL, "share", "share", "share", ValueType.MONEY, ValueType.MONEY, ValueType.RATE),
    SHARE_UP(Origin.GLOBAL, "shareUp", "share_up", "shareUp", ValueType.MONEY, ValueType.MONEY, ValueType.RATE),
    DAYS(Origin.GLOBAL, "days", "days", "days", ValueType.INT, ValueType.DATE, ValueType.DATE),
    PLUS_DAYS(Origin.MEMBER, "plusDays", "date_plus_days", "plusDays", ValueType.DATE, ValueType.DATE, ValueType.INT),
    PLUS_MONTHS(
            Origin.MEMBER,
            "plusMonths",
            "date_plus_months",
            "plusMonths",
            ValueType.DATE,
            ValueType.DATE,
            ValueType.INT),
    PLUS_YEARS(
            Origin.MEMBER, "plusYears", "date_plus_years", "plusYears", ValueType.DATE, ValueType.DATE, ValueType.INT),
    YEAR(Origin.MEMBER, "year", "date_year", "year", ValueType.INT, ValueType.DATE),
    MONTH(Origin.MEMBER, "month", "date_month", "month", ValueType.MONTH, ValueType.DATE),
    FIRST_DAY(Origin.MEMBER, "firstDay", "month_first_day", "firstDay", ValueType.DATE, ValueType.MONTH),
    LAST_DAY(Origin.MEMBER, "lastDay", "month_last_day", "lastDay", ValueType.DATE, ValueType.MONTH),
    IS_WORKING_DAY(Origin.GLOBAL, "isWorkingDay", "is_working_day", "isWorkingDay", ValueType.BOOL, ValueType.DATE),
    WORKING_DAY_FROM(
            Origin.GLOBAL, "workingDayFrom", "working_day_from", "workingDayFrom", ValueType.DATE, ValueType.DATE),
    BIRTH_DATE(Origin.MEMBER, "birthDate", "id_birth_date", "birthDate", ValueType.DATE, ValueType.RESIDENT_ID),
    AGE_ON(Origin.MEMBER, "ageOn", "id_age_on", "ageOn", ValueType.INT, ValueType.RESIDENT_ID, ValueType.DATE),
    REGION(Origin.MEMBER, "region", "id_region", "region", ValueType.TEXT, ValueType.RESIDENT_ID),

    SIZE(Origin.LANGUAGE, "size", "size_string", "size", ValueType.INT, ValueType.TEXT),
    MEMBER_SIZE(Origin.LANGUAGE, "size", "string_size", "size", ValueType.INT, ValueType.TEXT),
    STARTS_WITH(
            Origin.LANGUAGE,
            "startsWith",
            "starts_with_string",
            "startsWith",
            ValueType.BOOL,
            ValueType.TEXT,
            ValueType.TEXT),
    ENDS_WITH(
            Origin.LANGUAGE,
            "endsWith",
            "ends_with_string",
            "endsWith",
            ValueType.BOOL,
            ValueType.TEXT,
            ValueType.TEXT),
    CONTAINS(
            Origin.LANGUAGE, "contains", "contains_string", "contains", ValueType.BOOL, ValueType.TEXT, ValueType.TEXT),
    /** The pattern is compiled when the expression is. */
    MATCHES(Origin.LANGUAGE, "matches", "matches", "matches", ValueType.BOOL, ValueType.TEXT, Computation.PATTERN),
    MEMBER_MATCHES(
            Origin.LANGUAGE,
            "matches",
            "matches_string",
            "matches",
            ValueType.BOOL,
            ValueType.TEXT,
            Computation.PATTERN),

    INSTITUTION_TYPE(Origin.FILING, "institution_type", "filing_institution_type", "institutionType", ValueType.TEXT),
    FILING_REGION(Origin.FILING, "region", "filing_region", "filingRegion", ValueType.TEXT),
    PERIOD_START(Origin.FILING, "period_start", "filing_period_start", "periodStart", ValueType.DATE),
    PERIOD_END(Origin.FILING, "period_end", "filing_period_end", "periodEnd", ValueType.DATE),

    /** The text of a code. Nobody writes it: it is put where a code meets a text that is no constant. */
    NAME_OF(Origin.NONE, "", "name_of", "nameOf", ValueType.TEXT, Computation.ANY_CODE);

    /** Who brings it, and how it is written. */
    enum Origin {
        LANGUAGE,
        OPERATOR,
        GLOBAL,
        MEMBER,
        FILING,
        NONE
    }

    private static final int TEXT_COST = 5;
    private static final int PATTERN_COST = 50;

    private final Origin origin;
    private final String function;
    private final String overload;
    private final String method;
    private final ValueType result;
    private final List<ValueType> parameters;

    Operation(
            Origin origin, String function, String overload, String method, ValueType result, ValueType... parameters) {
        this.origin = origin;
        this.function = function;
        this.overload = overload;
        this.method = method;
        this.result = result;
        this.parameters = List.of(parameters);
    }

    /** How it is written. */
    String function() {
        return function;
    }

    ValueType result() {
        return result;
    }

    List<ValueType> parameters() {
        return parameters;
    }

    /** Whether it fails for some values: arithmetic overflows, calendars end, dates run out. */
    boolean canFail() {
        return switch (this) {
            case YEAR,
                    MONTH,
                    FIRST_DAY,
                    LAST_DAY,
                    BIRTH_DATE,
                    AGE_ON,
                    REGION,
                    DAYS,
                    SIZE,
                    MEMBER_SIZE,
                    STARTS_WITH,
                    ENDS_WITH,
                    CONTAINS,
                    MATCHES,
                    MEMBER_MATCHES,
                    INSTITUTION_TYPE,
                    FILING_REGION,
                    PERIOD_START,
                    PERIOD_END,
                    NAME_OF -> false;
            default -> true;
        };
    }

    /** Simple steps that it is taken to cost. */
    int cost() {
        return switch (this) {
            case MATCHES, MEMBER_MATCHES -> PATTERN_COST;
            case SIZE, MEMBER_SIZE, STARTS_WITH, ENDS_WITH, CONTAINS, IS_WORKING_DAY, WORKING_DAY_FROM -> TEXT_COST;
            default -> 1;
        };
    }

    /** Whether it asks the check's context, which is then its last argument. */
    boolean asksContext() {
        return origin == Origin.FILING || this == IS_WORKING_DAY || this == WORKING_DAY_FROM;
    }

    /** The class whose method it is. */
    Class<?> home() {
        return method.endsWith("Exact") ? Math.class : Computation.class;
    }

    String method() {
        return method;
    }

    MethodType methodType() {
        List<Class<?>> types = new ArrayList<>();
        parameters.forEach(parameter -> types.add(parameter.slot()));
        if (asksContext()) {
            types.add(CheckContext.class);
        }
        return MethodType.methodType(result.slot(), types);
    }

    /** The one of that name among the language's overloads. */
    static Optional<Operation> ofOverload(String overload) {
        return Arrays.stream(values())
                .filter(each -> each.overload.equals(overload) && each.origin != Origin.NONE)
                .findFirst();
    }

    /** What can be asked of the filing, by name. */
    static Map<String, Operation> ofFiling() {
        Map<String, Operation> asked = new LinkedHashMap<>();
        Arrays.stream(values())
                .filter(each -> each.origin == Origin.FILING)
                .forEach(each -> asked.put(each.function, each));
        return asked;
    }

    /** How the language is told of it; empty for what it has itself, and for what nobody writes. */
    Optional<CelOverloadDecl> declaration() {
        List<CelType> types = parameters.stream().map(ValueType::celType).toList();
        return switch (origin) {
            case OPERATOR, GLOBAL -> Optional.of(CelOverloadDecl.newGlobalOverload(overload, result.celType(), types));
            case MEMBER -> Optional.of(CelOverloadDecl.newMemberOverload(overload, result.celType(), types));
            case LANGUAGE, FILING, NONE -> Optional.empty();
        };
    }
}
