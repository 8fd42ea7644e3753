package io.hegui.bench.expression;

import dev.cel.runtime.CelEvaluationException;
import io.hegui.bench.plugin.BenchLoan;
import io.hegui.bench.plugin.BenchPlugin;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.expression.CompiledRule;
import io.hegui.engine.expression.Interpreter;
import io.hegui.engine.expression.RuleCompiler;
import io.hegui.engine.expression.RuleNeed;
import io.hegui.engine.expression.RuleParameter;
import io.hegui.engine.reference.ParameterFile;
import io.hegui.engine.reference.Parameters;
import io.hegui.engine.reference.ScopedParameters;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Lookup;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the book as one thread asks them: compiled, interpreted, or in Java. */
final class RuleJudges {
    static final Filing FILING =
            new Filing("91350100M000100Y43", "BENCH", "350000", "bench-loan", Period.parse("2026-09"));

    private final WorkingCalendar calendar;
    private final Pledges pledges;
    private final Map<String, Parameter<?>> parameters = new HashMap<>();
    private final Parameters values;
    private final Map<String, CompiledRule> known = new HashMap<>();

    RuleJudges(WorkingCalendar calendar, Pledges pledges) {
        this.calendar = calendar;
        this.pledges = pledges;
        Map<String, ParameterFile> files = new HashMap<>();
        for (Parameter<?> parameter : new BenchPlugin().parameters()) {
            parameters.put(parameter.id(), parameter);
            String name = "parameters/" + parameter.id() + ".csv";
            files.put(parameter.id(), ParameterFile.read(name, resource(name)));
        }
        this.values = new Parameters(files);
    }

    /** Judges a record; one for each thread. */
    interface Judge {
        /** How many of its rules find something. */
        int judge(BenchLoan loan) throws CelEvaluationException;
    }

    private record Context(WorkingCalendar calendar, ScopedParameters scoped, Pledges pledges) implements CheckContext {
        @Override
        public Filing filing() {
            return FILING;
        }

        @Override
        public <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on) {
            return scoped.value(parameter, on);
        }

        @Override
        public <M extends Record> Lookup<M> lookup(Need<?, M> need) {
            return pledges.lookup(need);
        }
    }

    Judge compiled(Map<String, String> rules) {
        List<RecordCheck<? super BenchLoan>> checks = new ArrayList<>();
        rules.forEach((id, expression) -> checks.add(rule(id, expression)));
        return judge(checks);
    }

    /** Made once: the plan of a gateway holds one rule for all of its runs. */
    private synchronized CompiledRule rule(String id, String expression) {
        return known.computeIfAbsent(
                id,
                none -> new RuleCompiler(
                                BenchLoan.class,
                                Schema.of(BenchLoan.class),
                                BenchLoan.class,
                                typed(expression),
                                needs(expression))
                        .compile(BookRules.rule(id, expression), problem -> {
                            throw new IllegalStateException(problem.en());
                        })
                        .orElseThrow());
    }

    Judge judge(List<? extends RecordCheck<? super BenchLoan>> checks) {
        Context context = new Context(calendar, values.scoped(FILING.institutionType(), FILING.region()), pledges);
        int[] found = new int[1];
        return loan -> {
            found[0] = 0;
            for (RecordCheck<? super BenchLoan> check : checks) {
                check.check(loan, context, observation -> found[0]++);
            }
            return found[0];
        };
    }

    Judge interpreted(Map<String, String> rules) throws CelEvaluationException {
        Context context = new Context(calendar, values.scoped(FILING.institutionType(), FILING.region()), pledges);
        Map<String, Object> filing = Interpreter.filing(context);
        List<Interpreter> interpreters = new ArrayList<>();
        List<List<String>> named = new ArrayList<>();
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            interpreters.add(new Interpreter(
                    BenchLoan.class,
                    typed(rule.getValue()),
                    needs(rule.getValue()),
                    calendar,
                    BookRules.source(rule.getKey(), rule.getValue())));
            named.add(BookRules.named(rule.getValue()));
        }
        Map<Object, Object> rows = interpreters.get(0).rows(Pledges.NEED, pledges.rows());
        return loan -> {
            int found = 0;
            for (int i = 0; i < interpreters.size(); i++) {
                Map<String, Object> variables = new HashMap<>();
                variables.put("record", interpreters.get(i).columns(loan));
                variables.put("filing", filing);
                variables.put(Pledges.NAME, rows);
                for (String name : named.get(i)) {
                    variables.put(name, value(name, loan, context));
                }
                if ((Boolean) interpreters.get(i).evaluate(variables)) {
                    found++;
                }
            }
            return found;
        };
    }

    private static List<RuleNeed> needs(String expression) {
        return BookRules.looksUp(expression) ? List.of(Pledges.NEED) : List.of();
    }

    private Object value(String name, BenchLoan loan, Context context) {
        Object value = context.parameter(parameter(name), loan.contractDate())
                .orElseThrow()
                .value();
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private Map<String, RuleParameter> typed(String expression) {
        Map<String, RuleParameter> typed = new LinkedHashMap<>();
        for (String name : BookRules.named(expression)) {
            Parameter<?> parameter = parameter(name);
            String sample = Optional.ofNullable(values.files().get(parameter.id()))
                    .orElseThrow()
                    .values()
                    .get(0);
            typed.put(
                    name,
                    new RuleParameter(
                            parameter, parameter.parser().apply(sample).getClass()));
        }
        return typed;
    }

    private Parameter<?> parameter(String name) {
        return Optional.ofNullable(parameters.get(BookRules.PARAMETERS.get(name)))
                .orElseThrow();
    }

    private static byte[] resource(String name) {
        try (InputStream in = RuleJudges.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
