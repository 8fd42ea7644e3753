package io.hegui.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelEvaluationException;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.sample.LoanRow;
import io.hegui.engine.sample.Sample;
import io.hegui.sdk.Text;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import io.hegui.sdk.value.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compiled rules say what the language's own interpreter says, also where neither can say anything. */
class CompiledRuleDifferentialTest {
    private static final int EXPRESSIONS = 1_000;
    private static final int RECORDS = 40;
    private static final int DEEPEST = 4;
    private static final String REFUSED =
            ".*(costs more than|looked for among constants|can hold constants|is none of the codes).*";
    private static final Parameter<Rate> CAP = new Parameter<>("t.cap", Text.of("上限", "Cap"), Rate::parse);
    private static final Parameter<Long> COUNT = new Parameter<>("t.count", Text.of("次数", "Count"), Long::valueOf);
    private static final Map<String, RuleParameter> PARAMETERS = parameters();

    private final Random random = new Random(20261125);
    private final RandomExpressions expressions = new RandomExpressions(random);
    private final RandomLoans loans = new RandomLoans(random);
    private final WorkingCalendar calendar = Sample.reference().calendar();
    private final RuleCompiler compiler =
            new RuleCompiler(LoanRow.class, Schema.of(LoanRow.class), LoanRow.class, PARAMETERS);

    /** What came of an expression: a value, or a failure. */
    private enum Outcome {
        TRUE,
        FALSE,
        FAILED
    }

    @Test
    void compiled_saysWhatTheInterpreterSays_onRandomRecords() throws Exception {
        int refused = 0;
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        for (int i = 0; i < EXPRESSIONS; i++) {
            String text = expressions.condition(1 + random.nextInt(DEEPEST));
            SourceText source = new SourceText("random.yaml", text, 1, 1, 0);
            List<String> problems = new ArrayList<>();
            Optional<CompiledRule> rule = compiler.compile(rule(source), problems::add);
            if (rule.isEmpty()) {
                refused++;
                assertThat(problems).as(text).singleElement().asString().matches(REFUSED);
                continue;
            }
            Interpreter interpreter = new Interpreter(LoanRow.class, PARAMETERS, calendar, source);
            for (int j = 0; j < RECORDS; j++) {
                LoanRow loan = loans.next();
                Context context = new Context(calendar, new Rate(loans.number()), loans.number());
                Outcome expected = interpreted(interpreter, loan, context);
                assertThat(compiled(rule.get(), loan, context))
                        .as("%s%non %s%nwith %s", text, loan, context)
                        .isEqualTo(expected);
                seen.merge(expected, 1, Integer::sum);
            }
        }
        assertThat(refused).isLessThan(EXPRESSIONS / 5);
        // neither side may win by always saying the same
        assertThat(seen)
                .hasSize(Outcome.values().length)
                .allSatisfy((outcome, count) -> assertThat(count).isGreaterThan(EXPRESSIONS));
    }

    private static RuleText rule(SourceText condition) {
        return new RuleText(
                new Subject.OfDataset("loans"),
                Map.of("cap", CAP.id(), "count", COUNT.id()),
                Optional.empty(),
                condition,
                false,
                "a_figure",
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Outcome compiled(CompiledRule rule, LoanRow loan, CheckContext context) {
        List<Object> found = new ArrayList<>();
        try {
            rule.check(loan, context, found::add);
            return found.isEmpty() ? Outcome.FALSE : Outcome.TRUE;
        } catch (RuleFailedException e) {
            return Outcome.FAILED;
        }
    }

    private static Outcome interpreted(Interpreter interpreter, LoanRow loan, Context context) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("record", interpreter.columns(loan));
        variables.put("filing", Interpreter.filing(context));
        variables.put("cap", context.cap());
        variables.put("count", context.count());
        try {
            return (Boolean) interpreter.evaluate(variables) ? Outcome.TRUE : Outcome.FALSE;
        } catch (CelEvaluationException e) {
            return Outcome.FAILED;
        }
    }

    private static Map<String, RuleParameter> parameters() {
        Map<String, RuleParameter> parameters = new LinkedHashMap<>();
        parameters.put("cap", new RuleParameter(CAP, Rate.class));
        parameters.put("count", new RuleParameter(COUNT, Long.class));
        return parameters;
    }

    private record Context(WorkingCalendar calendar, Rate cap, long count) implements CheckContext {
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
    }
}
