package io.hegui.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.report.Finding;
import io.hegui.engine.sample.Greedy;
import io.hegui.engine.sample.Hanging;
import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final Catalogue catalogue = Sample.catalogue(new HighRate(), new Hanging(), new Greedy());
    private final Supervisor supervisor = new Supervisor(2, 8, new CheckLimits(DEADLINE, 2, 64 << 20, 3));
    private final String stuck = Sample.file(hit("A", 12), hit("B", 77), hit("C", 12));
    private final String fine = Sample.file(hit("A", 12), hit("B", 12));

    @BeforeEach
    void hang() {
        Hanging.released = false;
    }

    @AfterEach
    void close() {
        supervisor.close();
        Hanging.released = true;
    }

    @Test
    void check_thatNeverReturns_endsTheRunWithinTheDeadline_andHarmsNoOther() throws Exception {
        List<Finding> found = new CopyOnWriteArrayList<>();
        CompletableFuture<RunReport> hanging = supervisor.run(
                catalogue,
                FiledFile.alone(Sample.FILING, source(stuck), Declared.NOTHING),
                found::add,
                new RunMonitor());
        CompletableFuture<RunReport> beside = run(fine);
        RunReport report = hanging.get(60, TimeUnit.SECONDS);
        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.check()).isEqualTo("T.4");
            assertThat(failure.reason()).contains("PT2S").contains("on or after row 1");
        });
        assertThat(report.findingsByCheck()).isEmpty();
        assertThat(found).isEmpty();
        assertThat(beside.get(60, TimeUnit.SECONDS).verdict()).isEqualTo(Verdict.ACCEPTED_WITH_BREACHES);
        assertThat(supervisor.abandonedThreads()).isEqualTo(1);
        for (int i = 0; i < 4; i++) {
            assertThat(run(fine).get(60, TimeUnit.SECONDS).verdict()).isEqualTo(Verdict.ACCEPTED_WITH_BREACHES);
        }
    }

    @Test
    void check_thatOverranTooOften_isSkippedAtOnce_untilReset() throws Exception {
        run(stuck).get(60, TimeUnit.SECONDS);
        run(stuck).get(60, TimeUnit.SECONDS);
        assertThat(supervisor.openBreakers()).containsExactly("T.4");
        RunReport skipped = run(stuck).get(60, TimeUnit.SECONDS);
        assertThat(skipped.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(skipped.records()).isEqualTo(3);
        assertThat(skipped.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("breaker open"));
        assertThat(supervisor.abandonedThreads()).isEqualTo(2);
        supervisor.reset("T.4");
        assertThat(run(fine).get(60, TimeUnit.SECONDS).failures()).isEmpty();
    }

    @Test
    void check_thatTakesMemoryWithoutEnd_endsTheRun_longBeforeItsDeadline() throws Exception {
        try (Supervisor patient = new Supervisor(1, 8, new CheckLimits(Duration.ofMinutes(1), 2, 64 << 20, 3))) {
            RunReport report =
                    run(patient, Sample.file(hit("A", 12), hit("B", 66))).get(60, TimeUnit.SECONDS);
            assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(report.failures())
                    .singleElement()
                    .isEqualTo(new CheckFailure("T.20", "one call took more than 64 MiB of memory, on or after row 1"));
            assertThat(patient.abandonedThreads()).isEqualTo(1);
        }
    }

    @Test
    void check_thatTakesAllMemoryAtOnce_isNamed_andTheThreadGoesOn() throws Exception {
        // neither limit ends the call: how long the collector looks for memory that is not there is the machine's
        // affair
        try (Supervisor patient = new Supervisor(1, 8, new CheckLimits(Duration.ofMinutes(10), 2, Long.MAX_VALUE, 3))) {
            RunReport report =
                    run(patient, Sample.file(hit("A", 12), hit("B", 67))).get(2, TimeUnit.MINUTES);
            assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(report.failures())
                    .singleElement()
                    .isEqualTo(new CheckFailure("T.20", "the memory ran out in a call on or after row 1"));
            assertThat(run(patient, fine).get(60, TimeUnit.SECONDS).failures()).isEmpty();
            assertThat(patient.abandonedThreads()).isZero();
        }
    }

    @Test
    void check_thatFindsMoreThanItMay_isFailed_andWithAsManyAsItMay_not() throws Exception {
        RunReport most =
                run(Sample.file(hit("A", 55), hit("B", 55), hit("C", 55))).get(60, TimeUnit.SECONDS);
        assertThat(most.failures()).isEmpty();
        RunReport more = run(Sample.file(hit("A", 55), hit("B", 55), hit("C", 55), hit("D", 55)))
                .get(60, TimeUnit.SECONDS);
        assertThat(more.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(more.failures()).extracting(CheckFailure::reason).containsOnly("more than 3 findings in one filing");
    }

    @Test
    void run_whoseCheckDoesNotComeBack_isLeftOnlyOnceItDoes() throws Exception {
        AtomicInteger left = new AtomicInteger();
        RunMonitor none = new RunMonitor();
        none.whenLeft(left::incrementAndGet);
        assertThat(left).hasValue(1);
        RunMonitor held = new RunMonitor();
        held.threadBegins();
        held.threadBegins();
        held.whenLeft(left::incrementAndGet);
        held.threadEnds();
        assertThat(left).hasValue(1);
        held.threadEnds();
        assertThat(left).hasValue(2);

        RunMonitor stuckRun = new RunMonitor();
        supervisor
                .run(
                        catalogue,
                        FiledFile.alone(Sample.FILING, source(stuck), Declared.NOTHING),
                        finding -> {},
                        stuckRun)
                .get(60, TimeUnit.SECONDS);
        stuckRun.whenLeft(left::incrementAndGet);
        assertThat(left).hasValue(2);
        CountDownLatch over = new CountDownLatch(1);
        RunMonitor fineRun = new RunMonitor();
        CompletableFuture<RunReport> ended = supervisor.run(
                catalogue, FiledFile.alone(Sample.FILING, source(fine), Declared.NOTHING), finding -> {}, fineRun);
        fineRun.whenLeft(over::countDown);
        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        // a run is left before it is answered
        assertThat(ended.get(60, TimeUnit.SECONDS).failures()).isEmpty();
    }

    @Test
    void ledger_onceGivenUp_takesNothingMore() throws Exception {
        List<Finding> found = new CopyOnWriteArrayList<>();
        Finding finding = Sample.judge(catalogue, fine).findings().get(0);
        Ledger ledger = new Ledger(found::add, new RunMonitor());
        ledger.accept(finding);
        assertThat(ledger.giveUp(() -> false, new CheckFailure("T.4", "late"), "id"))
                .isEmpty();
        assertThat(ledger.giveUp(() -> true, new CheckFailure("T.4", "late"), "id"))
                .isPresent();
        assertThatThrownBy(() -> ledger.accept(finding)).hasMessageContaining("given up");
        assertThatThrownBy(() -> ledger.report("id")).hasMessageContaining("given up");
        assertThat(found).hasSize(1);
    }

    @Test
    void overload_isRefused_andCloseEndsWhatWaits() throws Exception {
        CountDownLatch blocked = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            CompletableFuture<RunReport> slow = supervisor.run(
                    catalogue,
                    FiledFile.alone(Sample.FILING, source(fine), Declared.NOTHING),
                    finding -> {
                        blocked.countDown();
                        await(release);
                    },
                    new RunMonitor());
            assertThat(slow).isNotDone();
        }
        assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<RunReport> waiting = run(fine);
        for (int i = 0; i < 7; i++) {
            assertThat(run(fine)).isNotDone();
        }
        assertThatThrownBy(() -> run(fine)).isInstanceOf(RejectedExecutionException.class);
        supervisor.close();
        release.countDown();
        assertThat(waiting).isCompletedExceptionally();
        assertThatThrownBy(() -> run(fine)).isInstanceOf(RejectedExecutionException.class);
    }

    private CompletableFuture<RunReport> run(String file) {
        return run(supervisor, file);
    }

    private CompletableFuture<RunReport> run(Supervisor by, String file) {
        return by.run(
                catalogue,
                FiledFile.alone(Sample.FILING, source(file), Declared.NOTHING),
                finding -> {},
                new RunMonitor());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private static ByteSource source(String file) {
        return ByteSource.of(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String hit(String loan, int instalments) {
        return Sample.row(Map.of("loan_id", loan, "rate", "30", "instalments", Integer.toString(instalments)));
    }
}
