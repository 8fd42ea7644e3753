package io.hegui.bench.expression;

import dev.cel.runtime.CelEvaluationException;
import io.hegui.bench.plugin.BenchLoan;
import io.hegui.bench.plugin.BenchPlugin;
import io.hegui.engine.catalogue.ReferenceContext;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.sdk.check.Check;
import io.hegui.sdk.check.CheckInfo;
import io.hegui.sdk.check.RecordCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lets the twenty expressions judge the records of one book, interpreted and compiled, in turns; of both the seventeen
 * that are checks in Java too, beside those; and four that look up what is pledged for the loan, which the interpreter finds
 * in a map and the compiled ones where a gateway keeps it. Fails if they disagree on what is wrong with the book. From the root of the
 * project:
 *
 * <pre>
 * ./mvnw -q package -DskipTests
 * java -Xmx3g -cp "core/bench/target/classes:core/bench/target/lib/*" \
 *     io.hegui.bench.expression.ExpressionSpeed 1000000 2 config
 * </pre>
 */
public final class ExpressionSpeed {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;

    private final BenchLoan[] loans;
    private final int threads;
    private final RuleJudges rules;

    private interface Judges {
        RuleJudges.Judge forThread() throws CelEvaluationException;
    }

    private record Subject(String name, Judges judges, List<Long> times, List<Long> counts) {
        Subject(String name, Judges judges) {
            this(name, judges, new ArrayList<>(), new ArrayList<>());
        }
    }

    private ExpressionSpeed(BenchLoan[] loans, int threads, RuleJudges rules) {
        this.loans = loans;
        this.threads = threads;
        this.rules = rules;
    }

    /** @param args rows, threads, directory of the reference data */
    public static void main(String[] args) throws Exception {
        ReferenceData reference = ReferenceData.load(Path.of(args[2]));
        BenchLoan[] loans = BookRecords.of(Integer.parseInt(args[0]));
        try (Pledges pledges = new Pledges(loans)) {
            new ExpressionSpeed(loans, Integer.parseInt(args[1]), new RuleJudges(reference.calendar(), pledges))
                    .run(reference);
        }
    }

    private void run(ReferenceData reference) throws Exception {
        Map<String, RecordCheck<BenchLoan>> java = java(reference);
        Map<String, String> alsoInJava = new LinkedHashMap<>(BookRules.WRONG);
        alsoInJava.keySet().retainAll(java.keySet());
        java.keySet().retainAll(alsoInJava.keySet());
        List<Subject> subjects = List.of(
                new Subject("interpreted, 20 rules", () -> rules.interpreted(BookRules.WRONG)),
                new Subject("compiled, 20 rules", () -> rules.compiled(BookRules.WRONG)),
                new Subject("compiled, " + java.size() + " rules", () -> rules.compiled(alsoInJava)),
                new Subject("Java, the same " + java.size() + " rules", () -> rules.judge(List.copyOf(java.values()))),
                new Subject("interpreted, 4 lookups", () -> rules.interpreted(BookRules.WRONG_WITH_PLEDGES)),
                new Subject("compiled, 4 lookups", () -> rules.compiled(BookRules.WRONG_WITH_PLEDGES)));
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
        refuseDisagreement(subjects.get(4), subjects.get(5));
        System.out.println("subject\tthreads\trows_per_second\tratio_to_interpreter\tfindings");
        for (Subject subject : subjects) {
            Subject interpreted = subjects.get(subjects.indexOf(subject) < 4 ? 0 : 4);
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%d\t%.0f\t%.1f\t%d%n",
                    subject.name(),
                    threads,
                    rowsPerSecond(subject),
                    rowsPerSecond(subject) / rowsPerSecond(interpreted),
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
                    RuleJudges.Judge judge = judges.forThread();
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

    @SuppressWarnings("unchecked") // the plugin's record checks judge its one record
    private static Map<String, RecordCheck<BenchLoan>> java(ReferenceData reference) {
        Map<String, RecordCheck<BenchLoan>> checks = new LinkedHashMap<>();
        for (Check<?> check : new BenchPlugin().checks(new ReferenceContext("bench", reference))) {
            checks.put(check.getClass().getAnnotation(CheckInfo.class).id(), (RecordCheck<BenchLoan>) check);
        }
        return checks;
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
