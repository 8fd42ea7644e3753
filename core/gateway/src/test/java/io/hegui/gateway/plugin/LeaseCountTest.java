package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseCountTest {
    @Test
    void abandonedLease_isWaitedForByNobody_andStillHoldsWhatItLeases() {
        LeaseCount count = new LeaseCount();
        Lease kept = count.lease().orElseThrow();
        Lease given = count.lease().orElseThrow();
        var drained = count.drain();
        given.abandon();
        assertThat(count.quiet()).isNotDone();

        kept.close();

        assertThat(count.quiet()).isDone();
        assertThat(drained).isNotDone();
        assertThat(count.held()).isEqualTo(1);
        given.close();
        given.abandon();
        assertThat(drained).isDone();
        assertThat(count.held()).isZero();
    }

    private final LeaseCount leases = new LeaseCount();

    @Test
    void drain_waitsForTheLastLease() {
        Lease first = leases.lease().orElseThrow();
        Lease second = leases.lease().orElseThrow();

        CompletableFuture<Void> drained = leases.drain();
        first.close();
        first.close();

        assertThat(drained)
                .as("one lease is still held, the other was released twice")
                .isNotDone();
        second.close();
        assertThat(drained).isCompleted();
        assertThat(leases.held()).isZero();
    }

    @Test
    void lease_onceDraining_isRefused() {
        Lease held = leases.lease().orElseThrow();
        assertThat(leases.drain()).isNotDone();

        assertThat(leases.lease()).isEmpty();
        held.close();
        assertThat(leases.lease()).isEmpty();
    }

    @Test
    void drain_withoutLeases_isDoneAtOnce_andAgain() {
        assertThat(leases.drain()).isCompleted();
        assertThat(leases.drain()).isCompleted();
    }

    /** No lease may be held once the drain has completed, however the two interleave. */
    @Test
    void leasesAndDrain_raced_neverOverlap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 2_000; round++) {
                race(threads);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void race(ExecutorService threads) throws Exception {
        LeaseCount raced = new LeaseCount();
        AtomicBoolean closed = new AtomicBoolean();
        AtomicInteger usesAfterClose = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> workers = new ArrayList<>();
        for (int worker = 0; worker < 3; worker++) {
            workers.add(threads.submit(() -> {
                start.await();
                for (Optional<Lease> lease = raced.lease(); lease.isPresent(); lease = raced.lease()) {
                    if (closed.get()) {
                        usesAfterClose.incrementAndGet();
                    }
                    lease.get().close();
                }
                return null;
            }));
        }
        CompletableFuture<Void> closing = CompletableFuture.runAsync(start::countDown, threads)
                .thenCompose(started -> raced.drain())
                .thenRun(() -> closed.set(true));

        assertThat(closing).succeedsWithin(Duration.ofSeconds(10));
        for (Future<?> worker : workers) {
            worker.get();
        }
        assertThat(usesAfterClose)
                .as("uses of a plugin that is already unloaded")
                .hasValue(0);
        assertThat(raced.held()).isZero();
        assertThat(raced.lease()).isEmpty();
    }
}
