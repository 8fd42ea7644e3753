package io.hegui.bench;

import io.hegui.sdk.lending.AnnualisedCost;
import io.hegui.sdk.lending.CashFlows;
import io.hegui.sdk.lending.DayCount;
import io.hegui.sdk.lending.Payment;
import io.hegui.sdk.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Annualised cost of 10 000 loans: equal instalments, uneven payments, and plain bisection to compare with.
 *
 * <pre>
 * ./mvnw -q package -DskipTests -pl sdk/api,sdk/lending,core/bench
 * java -jar core/bench/target/hegui-bench-0.1.0-SNAPSHOT.jar AnnualisedCost
 * </pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class AnnualisedCostBenchmark {
    private static final int LOANS = 10_000;
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private final List<CashFlows> equalInstalments = new ArrayList<>();
    private final List<CashFlows> unevenPayments = new ArrayList<>();

    /** Builds the same loans for every run. */
    @Setup
    public void lend() {
        Random random = new Random(20260302);
        for (int i = 0; i < LOANS; i++) {
            int count = 3 + random.nextInt(34);
            long proceeds = 1_000_00L + random.nextInt(200_000_00);
            double owed = proceeds * (1 + 0.3 * random.nextDouble());
            long payment = (long) (owed / count) + 1;
            equalInstalments.add(CashFlows.level(Money.ofFen(proceeds), Money.ofFen(payment), count, DayCount.MONTHS));
            unevenPayments.add(CashFlows.dated(
                    Money.ofFen(proceeds), START, payments(count, payment, random), DayCount.ACTUAL_365));
        }
    }

    /** Simple and compound rate of loans with equal monthly instalments. */
    @Benchmark
    @OperationsPerInvocation(LOANS)
    public void equalInstalments(Blackhole sink) {
        for (CashFlows flows : equalInstalments) {
            sink.consume(AnnualisedCost.of(flows));
        }
    }

    /** Simple and compound rate of loans with payments on uneven days. */
    @Benchmark
    @OperationsPerInvocation(LOANS)
    public void unevenPayments(Blackhole sink) {
        for (CashFlows flows : unevenPayments) {
            sink.consume(AnnualisedCost.of(flows));
        }
    }

    /** The simple rate alone, of the same loans with equal instalments, by bisection. */
    @Benchmark
    @OperationsPerInvocation(LOANS)
    public void bisection(Blackhole sink) {
        for (CashFlows flows : equalInstalments) {
            sink.consume(Bisection.simpleRate(flows));
        }
    }

    private static List<Payment> payments(int count, long amount, Random random) {
        List<Payment> payments = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < count; i++) {
            day = day.plusDays(25 + random.nextInt(12));
            payments.add(new Payment(day, Money.ofFen(amount)));
        }
        return payments;
    }
}
