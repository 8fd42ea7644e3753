package io.hegui.engine.expression;

import static java.util.Objects.requireNonNull;

import dev.cel.common.CelOptions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.hegui.engine.bind.Schema;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.value.Money;
import io.hegui.sdk.value.Rate;
import io.hegui.sdk.value.ResidentId;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language's own interpreter, with what rules can compute written once more on the value classes themselves. Compiled
 * rules are held against it, in what they say and in how fast they say it.
 */
public final class Interpreter {
    private final Map<String, Field> fields;
    private final CelRuntime.Program program;

    /** @param parameters by the names that the expression uses */
    public Interpreter(
            Class<? extends Record> recordType,
            Map<String, RuleParameter> parameters,
            List<RuleNeed> needs,
            WorkingCalendar calendar,
            SourceText source)
            throws CelEvaluationException {
        List<Field> all = Field.of(recordType, Schema.of(recordType).columns(), recordType);
        this.fields = byName(all);
        CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder()
                .setOptions(CelOptions.current().build())
                .addFunctionBindings(bindings(calendar))
                .build();
        this.program = runtime.createProgram(new Vocabulary(all, parameters, needs).check(source));
    }

    /** The columns that have a value, as the interpreter takes them; each is read when it is asked for. */
    public Map<String, Object> columns(Record record) {
        return new Columns(record, fields);
    }

    /** The rows of a dataset that is looked into, as the interpreter takes them: by key, unless it is empty. */
    public Map<Object, Object> rows(RuleNeed need, Collection<? extends Record> rows) {
        Map<Object, Object> byKey = new HashMap<>();
        Map<String, Field> columns = byName(need.fields());
        rows.forEach(row -> {
            Object key = plain(read(need.key(), row));
            if (key != null && !key.equals("")) {
                byKey.put(key, new Columns(row, columns));
            }
        });
        return byKey;
    }

    public static Map<String, Object> filing(CheckContext context) {
        return Map.of(
                "institution_type", context.filing().institutionType(),
                "region", context.filing().region(),
                "period_start", context.filing().period().start(),
                "period_end", context.filing().period().end());
    }

    /** @param variables {@code record}, {@code filing} and the parameters */
    public Object evaluate(Map<String, Object> variables) throws CelEvaluationException {
        return program.eval(variables);
    }

    /** Numbers are long, and codes are texts. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof Enum<?> code ? code.name() : value;
    }

    private static @Nullable Object read(@Nullable Field field, Record record) {
        try {
            return requireNonNull(field).accessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("Immutable") // a calendar is, without being marked so
    private static List<CelFunctionBinding> bindings(WorkingCalendar calendar) {
        List<CelFunctionBinding> all = new ArrayList<>(List.of(
                CelFunctionBinding.from("yuan_of_text", String.class, Money::yuan),
                CelFunctionBinding.from("percent_of_text", String.class, Rate::percent),
                CelFunctionBinding.from("date_of_text", String.class, LocalDate::parse),
                CelFunctionBinding.from("month_of_text", String.class, YearMonth::parse),
                CelFunctionBinding.from("add_money", Money.class, Money.class, Money::plus),
                CelFunctionBinding.from("subtract_money", Money.class, Money.class, Money::minus),
                CelFunctionBinding.from("multiply_money", Money.class, Long.class, Money::times),
                CelFunctionBinding.from(
                        "times_money", Long.class, Money.class, (factor, amount) -> amount.times(factor)),
                CelFunctionBinding.from(
                        "negate_money", Money.class, amount -> Money.ofFen(0).minus(amount)),
                CelFunctionBinding.from("add_rate", Rate.class, Rate.class, Rate::plus),
                CelFunctionBinding.from("subtract_rate", Rate.class, Rate.class, Rate::minus),
                CelFunctionBinding.from("multiply_rate", Rate.class, Long.class, Rate::times),
                CelFunctionBinding.from("times_rate", Long.class, Rate.class, (factor, rate) -> rate.times(factor)),
                CelFunctionBinding.from("negate_rate", Rate.class, rate -> new Rate(0).minus(rate)),
                CelFunctionBinding.from(
                        "share", Money.class, Rate.class, (amount, rate) -> share(amount, rate, RoundingMode.FLOOR)),
                CelFunctionBinding.from(
                        "share_up",
                        Money.class,
                        Rate.class,
                        (amount, rate) -> share(amount, rate, RoundingMode.CEILING)),
                CelFunctionBinding.from("days", LocalDate.class, LocalDate.class, ChronoUnit.DAYS::between),
                CelFunctionBinding.from("date_plus_days", LocalDate.class, Long.class, LocalDate::plusDays),
                CelFunctionBinding.from("date_plus_months", LocalDate.class, Long.class, LocalDate::plusMonths),
                CelFunctionBinding.from("date_plus_years", LocalDate.class, Long.class, LocalDate::plusYears),
                CelFunctionBinding.from("date_year", LocalDate.class, day -> (long) day.getYear()),
                CelFunctionBinding.from("date_month", LocalDate.class, YearMonth::from),
                CelFunctionBinding.from("month_first_day", YearMonth.class, month -> month.atDay(1)),
                CelFunctionBinding.from("month_last_day", YearMonth.class, YearMonth::atEndOfMonth),
                CelFunctionBinding.from("is_working_day", LocalDate.class, calendar::isWorkingDay),
                CelFunctionBinding.from("working_day_from", LocalDate.class, calendar::firstWorkingDayFrom),
                CelFunctionBinding.from("id_birth_date", ResidentId.class, ResidentId::birthDate),
                CelFunctionBinding.from("id_age_on", ResidentId.class, LocalDate.class, (id, day) ->
                        (long) id.birthDate().until(day).getYears()),
                CelFunctionBinding.from("id_region", ResidentId.class, ResidentId::region)));
        all.addAll(orders("money", Money.class));
        all.addAll(orders("rate", Rate.class));
        all.addAll(orders("date", LocalDate.class));
        all.addAll(orders("month", YearMonth.class));
        return all;
    }

    private static <T extends Comparable<? super T>> List<CelFunctionBinding> orders(String name, Class<T> type) {
        return List.of(
                CelFunctionBinding.from("less_" + name, type, type, (left, right) -> left.compareTo(right) < 0),
                CelFunctionBinding.from("at_most_" + name, type, type, (left, right) -> left.compareTo(right) <= 0),
                CelFunctionBinding.from("more_" + name, type, type, (left, right) -> left.compareTo(right) > 0),
                CelFunctionBinding.from("at_least_" + name, type, type, (left, right) -> left.compareTo(right) >= 0));
    }

    private static Money share(Money amount, Rate rate, RoundingMode rounding) {
        BigDecimal exact = amount.amount().multiply(rate.percent()).movePointLeft(2);
        return Money.ofFen(exact.setScale(2, rounding).unscaledValue().longValueExact());
    }

    private static Map<String, Field> byName(List<Field> fields) {
        Map<String, Field> byName = new HashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        return byName;
    }

    private static final class Columns extends AbstractMap<String, Object> {
        private final Record record;
        private final Map<String, Field> fields;

        Columns(Record record, Map<String, Field> fields) {
            this.record = record;
            this.fields = fields;
        }

        @Override
        public boolean containsKey(Object name) {
            return read(fields.get(name), record) != null;
        }

        @Override
        public @Nullable Object get(Object name) {
            return plain(read(fields.get(name), record));
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw new UnsupportedOperationException("columns are asked for by name");
        }
    }
}
