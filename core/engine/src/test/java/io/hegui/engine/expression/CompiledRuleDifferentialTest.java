package io.hegui.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelEvaluationException;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.sample.LoanRow;
import io.hegui.engine.sample.Sample;
import io.hegui.sdk.Text;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.Observation;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compiled rules say what the language's own interpreter says, also where neither can say anything. */
class CompiledRuleDifferentialTest {
    private static final int EXPRESSIONS = 800;
    private static final int RECORDS = 30;
    private static final int DEEPEST = 4;
    private static final String REFUSED =
            ".*(costs more than|looked for among constants|can hold constants|is none of the codes).*";
    private static final Parameter<Rate> CAP = new Parameter<>("t.cap", Text.of("上限", "Cap"), Rate::parse);
    private static final Parameter<Long> COUNT = new Parameter<>("t.count", Text.of("次数", "Count"), Long::valueOf);
    private static final Map<String, RuleParameter> PARAMETERS = parameters();
    private static final List<RuleNeed> NEEDS = List.of(
            need("by_id", "loan_id"),
            need("by_note", "note1"),
            need("by_serial", "serial"),
            need("by_product", "product"),
            need("by_day", "contract_date"),
            need("by_lender", "lender"));

    private final Random random = new Random(20261125);
    private final RandomExpressions expressions = new RandomExpressions(random);
    private final RandomLoans loans = new RandomLoans(random);
    private final WorkingCalendar calendar = Sample.reference().calendar();
    private final RuleCompiler compiler =
            new RuleCompiler(LoanRow.class, Schema.of(LoanRow.class), LoanRow.class, PARAMETERS, NEEDS);

    private static final Object FAILED = "(failed)";

    @Test
    void conditions_holdWhereTheInterpreterSaysSo_onRandomRecords() throws Exception {
        Map<Object, Integer> seen = new HashMap<>();
        int compared = compare(
                () -> expressions.condition(1 + random.nextInt(DEEPEST)),
                source -> rule(source, Optional.empty()),
                (rule, loan, context) -> !compiled(rule, loan, context).isEmpty(),
                outcome -> seen.merge(outcome, 1, Integer::sum));

        assertThat(compared).isGreaterThan(EXPRESSIONS * 4 / 5);
        // neither side may win by always saying the same
        assertThat(seen)
                .hasSize(3)
                .allSatisfy((outcome, count) -> assertThat(count).isGreaterThan(EXPRESSIONS));
    }

    @Test
    void values_areThoseOfTheInterpreter_onRandomRecords() throws Exception {
        Set<Object> seen = new HashSet<>();
        SourceText always = new SourceText("random.yaml", "true", 1, 1, 0);
        int compared = compare(
                () -> expressions.value(1 + random.nextInt(DEEPEST)),
                source -> rule(always, Optional.of(source)),
                (rule, loan, context) ->
                        plain(compiled(rule, loan, context).get(0).observed().orElseThrow()),
                seen::add);

        assertThat(compared).isGreaterThan(EXPRESSIONS * 4 / 5);
        assertThat(seen).hasSizeGreaterThan(EXPRESSIONS).contains(FAILED);
    }

    private interface Judge {
        Object judge(CompiledRule rule, LoanRow loan, CheckContext context);
    }

    /** How many expressions were compared; those that a rule may not have are left out. */
    private int compare(
            Supplier<String> texts, Function<SourceText, RuleText> rules, Judge judge, Consumer<Object> outcomes)
            throws Exception {
        int compared = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            SourceText source = new SourceText("random.yaml", texts.get(), 1, 1, 0);
            List<String> problems = new ArrayList<>();
            Optional<CompiledRule> rule = compiler.compile(rules.apply(source), problem -> problems.add(problem.en()));
            if (rule.isEmpty()) {
                assertThat(problems)
                        .as(source.text())
                        .singleElement()
                        .asString()
                        .matches(REFUSED);
                continue;
            }
            compared++;
            Interpreter interpreter = new Interpreter(LoanRow.class, PARAMETERS, NEEDS, calendar, source);
            for (int j = 0; j < RECORDS; j++) {
                LoanRow loan = loans.next();
                Context context = new Context(
                        calendar,
                        new Rate(loans.number()),
                        loans.number(),
                        Stream.generate(loans::next).limit(random.nextInt(8)).toList());
                Object expected = interpreted(interpreter, loan, context);
                assertThat(judged(judge, rule.get(), loan, context))
                        .as("%s%non %s%nwith %s", source.text(), loan, context)
                        .isEqualTo(expected);
                outcomes.accept(expected);
            }
        }
        return compared;
    }

    private static RuleText rule(SourceText condition, Optional<SourceText> observed) {
        return new RuleText(
                new Subject.OfDataset("loans"),
                Map.of("cap", CAP.id(), "count", COUNT.id()),
                Map.of(),
                Optional.empty(),
                condition,
                false,
                "a_figure",
                observed,
                Optional.empty(),
                Map.of());
    }

    private static Object judged(Judge judge, CompiledRule rule, LoanRow loan, CheckContext context) {
        try {
            return judge.judge(rule, loan, context);
        } catch (RuleFailedException e) {
            return FAILED;
        }
    }

    private static List<Observation> compiled(CompiledRule rule, LoanRow loan, CheckContext context) {
        List<Observation> found = new ArrayList<>();
        rule.check(loan, context, found::add);
        return found;
    }

    private static Object interpreted(Interpreter interpreter, LoanRow loan, Context context) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("record", interpreter.columns(loan));
        variables.put("filing", Interpreter.filing(context));
        variables.put("cap", context.cap());
        variables.put("count", context.count());
        NEEDS.forEach(need -> variables.put(need.name(), interpreter.rows(need, context.others())));
        try {
            return interpreter.evaluate(variables);
        } catch (CelEvaluationException e) {
            return FAILED;
        }
    }

    /** A column's own value keeps its own class. */
    private static Object plain(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof Enum<?> code ? code.name() : value;
    }

    private static Map<String, RuleParameter> parameters() {
        Map<String, RuleParameter> parameters = new LinkedHashMap<>();
        parameters.put("cap", new RuleParameter(CAP, Rate.class));
        parameters.put("count", new RuleParameter(COUNT, Long.class));
        return parameters;
    }

    private static RuleNeed need(String name, String key) {
        return RuleNeed.of(name, "loans", LoanRow.class, Schema.of(LoanRow.class), key)
                .orElseThrow();
    }

    /** @param others what is looked into; of several rows with one key the last is found */
    private record Context(WorkingCalendar calendar, Rate cap, long count, List<LoanRow> others)
            implements CheckContext {
        @Override
        public Filing filing() {
            return Sample.FILING;
        }

        @Override
        @SuppressWarnings("unchecked") // there are two parameters, each with values of its own type
        public <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on) {
            Object value = parameter.id().equals(CAP.id()) ? cap : (Object) count;
            return Optional.of(new Effective<>((T) value, LocalDate.MIN, Optional.empty(), "test"));
        }

        @Override
        @SuppressWarnings("unchecked") // all that is needed are loans
        public <M extends Record> Lookup<M> lookup(Need<?, M> need) {
            Need<LoanRow, M> needed = (Need<LoanRow, M>) need;
            Map<String, M> byKey = new HashMap<>();
            others.forEach(
                    row -> byKey.put(needed.key().apply(row), needed.member().apply(row)));
            byKey.remove("");
            return new Lookup<>() {
                @Override
                public Optional<M> find(String key) {
                    return Optional.ofNullable(byKey.get(key));
                }

                @Override
                public long size() {
                    return byKey.size();
                }

                @Override
                public Period period() {
                    return Sample.FILING.period();
                }
            };
        }
    }
}
