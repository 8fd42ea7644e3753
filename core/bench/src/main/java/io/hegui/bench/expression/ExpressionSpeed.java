package io.hegui.bench.expression;

import dev.cel.runtime.CelEvaluationException;
import io.hegui.bench.compare.LoanBookGenerator;
import io.hegui.bench.plugin.BenchLoan;
import io.hegui.bench.plugin.BenchPlugin;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.catalogue.ReferenceContext;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.expression.CompiledRule;
import io.hegui.engine.expression.Interpreter;
import io.hegui.engine.expression.RuleCompiler;
import io.hegui.engine.expression.RuleParameter;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.csv.CsvRows;
import io.hegui.engine.format.csv.Dialect;
import io.hegui.engine.reference.ParameterFile;
import io.hegui.engine.reference.Parameters;
import io.hegui.engine.reference.ScopedParameters;
import io.hegui.sdk.calendar.WorkingCalendar;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import io.hegui.sdk.parameter.Effective;
import io.hegui.sdk.parameter.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the twenty expressions judge the records of one book, interpreted and compiled, in turns; and of both the seventeen
 * that are checks in Java too, beside those. Fails if they disagree on what is wrong with the book. From the root of the
 * project:
 *
 * <pre>
 * ./mvnw -q package -DskipTests
 * java -Xmx3g -cp "core/bench/target/classes:core/bench/target/lib/*" \
 *     io.hegui.bench.expression.ExpressionSpeed 1000000 2 config
 * </pre>
 */
public final class ExpressionSpeed {
    private static final Filing FILING =
            new Filing("91350100M000100Y43", "BENCH", "350000", "bench-loan", Period.parse("2026-09"));
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;

    private final BenchLoan[] loans;
    private final int threads;
    private final WorkingCalendar calendar;
    private final Map<String, Parameter<?>> parameters = new HashMap<>();
    private final Parameters values;
    private final Map<String, CompiledRule> known = new HashMap<>();

    /** Judges a record; one for each thread. */
    private interface Judge {
        /** How many of its rules find something. */
        int judge(BenchLoan loan) throws CelEvaluationException;
    }

    private interface Judges {
        Judge forThread() throws CelEvaluationException;
    }

    private record Subject(String name, Judges judges, List<Long> times, List<Long> counts) {
        Subject(String name, Judges judges) {
            this(name, judges, new ArrayList<>(), new ArrayList<>());
        }
    }

    private record Context(WorkingCalendar calendar, ScopedParameters scoped) implements CheckContext {
        @Override
        public Filing filing() {
            return FILING;
        }

        @Override
        public <T> Optional<Effective<T>> parameter(Parameter<T> parameter, LocalDate on) {
            return scoped.value(parameter, on);
        }
    }

    private ExpressionSpeed(BenchLoan[] loans, int threads, WorkingCalendar calendar) {
        this.loans = loans;
        this.threads = threads;
        this.calendar = calendar;
        Map<String, ParameterFile> files = new HashMap<>();
        for (Parameter<?> parameter : new BenchPlugin().parameters()) {
            parameters.put(parameter.id(), parameter);
            String name = "parameters/" + parameter.id() + ".csv";
            files.put(parameter.id(), ParameterFile.read(name, resource(name)));
        }
        this.values = new Parameters(files);
    }

    /** @param args rows, threads, directory of the reference data */
    public static void main(String[] args) throws Exception {
        ReferenceData reference = ReferenceData.load(Path.of(args[2]));
        new ExpressionSpeed(records(Integer.parseInt(args[0])), Integer.parseInt(args[1]), reference.calendar())
                .run(reference);
    }

    private void run(ReferenceData reference) throws Exception {
        Map<String, RecordCheck<BenchLoan>> java = java(reference);
        Map<String, String> alsoInJava = new LinkedHashMap<>(BookRules.WRONG);
        alsoInJava.keySet().retainAll(java.keySet());
        java.keySet().retainAll(alsoInJava.keySet());
        List<Subject> subjects = List.of(
                new Subject("interpreted, 20 rules", () -> interpreted(BookRules.WRONG)),
                new Subject("compiled, 20 rules", () -> compiled(BookRules.WRONG)),
                new Subject("compiled, " + java.size() + " rules", () -> compiled(alsoInJava)),
                new Subject("Java, the same " + java.size() + " rules", () -> judge(List.copyOf(java.values()))));
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Subject subject : subjects) {
                long start = System.nanoTime();
                subject.counts().add(count(subject.judges()));
                if (round >= WARM_UP) {
                    subject.times().add(System.nanoTime() - start);
                }
            }
        }
        refuseDisagreement(subjects.get(0), subjects.get(1));
        refuseDisagreement(subjects.get(2), subjects.get(3));
        double interpreted = rowsPerSecond(subjects.get(0));
        System.out.println("subject\tthreads\trows_per_second\tratio_to_interpreter\tfindings");
        for (Subject subject : subjects) {
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%d\t%.0f\t%.1f\t%d%n",
                    subject.name(),
                    threads,
                    rowsPerSecond(subject),
                    rowsPerSecond(subject) / interpreted,
                    subject.counts().get(0));
        }
    }

    private long count(Judges judges) throws Exception {
        long[] counts = new long[threads];
        List<Throwable> thrown = new ArrayList<>();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    Judge judge = judges.forThread();
                    int end = (int) ((long) loans.length * (number + 1) / threads);
                    for (int row = (int) ((long) loans.length * number / threads); row < end; row++) {
                        counts[number] += judge.judge(loans[row]);
                    }
                } catch (CelEvaluationException | RuntimeException e) {
                    synchronized (thrown) {
                        thrown.add(e);
                    }
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        if (!thrown.isEmpty()) {
            throw new IllegalStateException(thrown.get(0));
        }
        return Arrays.stream(counts).sum();
    }

    private Judge compiled(Map<String, String> rules) {
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
                                List.of())
                        .compile(BookRules.rule(id, expression), problem -> {
                            throw new IllegalStateException(problem);
                        })
                        .orElseThrow());
    }

    private Judge judge(List<? extends RecordCheck<? super BenchLoan>> checks) {
        Context context = new Context(calendar, values.scoped(FILING.institutionType(), FILING.region()));
        int[] found = new int[1];
        return loan -> {
            found[0] = 0;
            for (RecordCheck<? super BenchLoan> check : checks) {
                check.check(loan, context, observation -> found[0]++);
            }
            return found[0];
        };
    }

    private Judge interpreted(Map<String, String> rules) throws CelEvaluationException {
        Context context = new Context(calendar, values.scoped(FILING.institutionType(), FILING.region()));
        Map<String, Object> filing = Interpreter.filing(context);
        List<Interpreter> interpreters = new ArrayList<>();
        List<List<String>> named = new ArrayList<>();
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            interpreters.add(new Interpreter(
                    BenchLoan.class,
                    typed(rule.getValue()),
                    List.of(),
                    calendar,
                    BookRules.source(rule.getKey(), rule.getValue())));
            named.add(BookRules.named(rule.getValue()));
        }
        return loan -> {
            int found = 0;
            for (int i = 0; i < interpreters.size(); i++) {
                Map<String, Object> variables = new HashMap<>();
                variables.put("record", interpreters.get(i).columns(loan));
                variables.put("filing", filing);
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

    @SuppressWarnings("unchecked") // the plugin's record checks judge its one record
    private static Map<String, RecordCheck<BenchLoan>> java(ReferenceData reference) {
        Map<String, RecordCheck<BenchLoan>> checks = new LinkedHashMap<>();
        for (Check<?> check : new BenchPlugin().checks(new ReferenceContext("bench", reference))) {
            checks.put(check.getClass().getAnnotation(CheckInfo.class).id(), (RecordCheck<BenchLoan>) check);
        }
        return checks;
    }

    private static BenchLoan[] records(int rows) throws IOException {
        Path book = Files.createTempFile("book", ".csv");
        try (InputStream in = open(book, rows)) {
            CsvRows source = CsvRows.open(in, Dialect.STANDARD, List.of(), Limits.STANDARD);
            RecordBinder binder = new RecordBinder(Header.read(Schema.of(BenchLoan.class), source.header()));
            List<BenchLoan> loans = new ArrayList<>(rows);
            RowBlock block = new RowBlock();
            while (source.next(block)) {
                block.cut();
                for (int row = 0; row < block.rows(); row++) {
                    if (binder.bind(block, row)) {
                        loans.add((BenchLoan) binder.record());
                    }
                }
            }
            return loans.toArray(BenchLoan[]::new);
        } finally {
            Files.delete(book);
        }
    }

    private static InputStream open(Path book, int rows) throws IOException {
        LoanBookGenerator.write(book, rows, LoanBookGenerator.Kind.USUAL);
        return Files.newInputStream(book);
    }

    private static byte[] resource(String name) {
        try (InputStream in = ExpressionSpeed.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double rowsPerSecond(Subject subject) {
        long[] sorted =
                subject.times().stream().mapToLong(Long::longValue).sorted().toArray();
        return loans.length * 1e9 / sorted[sorted.length / 2];
    }

    private static void refuseDisagreement(Subject one, Subject other) {
        if (!one.counts().equals(other.counts())) {
            throw new IllegalStateException(
                    one.name() + " finds " + one.counts() + ", " + other.name() + " finds " + other.counts());
        }
    }
}
