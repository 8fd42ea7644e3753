package io.hegui.gateway.testing;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventLoopGuardTest {
    /** The negative control: without it, a guard that sees nothing would look like a suite that blocks nothing. */
    @Test
    @Timeout(60)
    void blockedEventLoop_isReportedWithItsStack(BlockedThreadWatch watch) throws InterruptedException {
        String seen = seenWhile(watch, EventLoopGuardTest::spinUntil);

        assertThat(seen).contains("vert.x-eventloop-thread").contains("spinUntil");
    }

    /** Uses no processor time and is blocked for all that. */
    @Test
    @Timeout(60)
    void eventLoopThatWaitsForALock_isReportedWithItsStack(BlockedThreadWatch watch) throws InterruptedException {
        ReentrantLock held = new ReentrantLock();
        held.lock();

        String seen = seenWhile(watch, enough -> waitUntil(enough, held));

        assertThat(seen).contains("vert.x-eventloop-thread").contains("waitUntil");
    }

    /** A native call that the virtual machine takes for running. */
    @Test
    @Timeout(60)
    void eventLoopThatReadsFromASilentPeer_isReportedWithItsStack(BlockedThreadWatch watch) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(silent.getInetAddress(), silent.getLocalPort())) {
            socket.setSoTimeout(1_000);

            String seen = seenWhile(watch, enough -> readUntil(enough, socket));

            assertThat(seen).contains("vert.x-eventloop-thread").contains("readUntil");
        }
    }

    private static String seenWhile(BlockedThreadWatch watch, Consumer<AtomicBoolean> blocking)
            throws InterruptedException {
        Set<Thread> others = checkers();
        Vertx vertx = Vertx.vertx(TestVertx.options());
        Set<Thread> checking = checkers();
        checking.removeAll(others);
        AtomicBoolean enough = new AtomicBoolean();
        Promise<Void> unblocked = Promise.promise();
        vertx.runOnContext(ignored -> {
            blocking.accept(enough);
            unblocked.complete();
        });
        String seen = "";
        while (seen.isEmpty()) {
            watch.awaitWarning();
            seen = String.join("\n", watch.takeViolations());
        }
        enough.set(true);
        await(unblocked.future().compose(done -> vertx.close()));
        // what is being reported just now would be the next test's
        for (Thread checker : checking) {
            checker.join();
        }
        watch.takeViolations();
        return seen;
    }

    private static Set<Thread> checkers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("vertx-blocked-thread-checker"))
                .collect(Collectors.toSet());
    }

    private static void waitUntil(AtomicBoolean enough, ReentrantLock held) {
        try {
            while (!enough.get() && !held.tryLock(1, TimeUnit.SECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readUntil(AtomicBoolean enough, Socket socket) {
        while (!enough.get()) {
            try {
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            } catch (SocketTimeoutException e) {
                Thread.onSpinWait();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void spinUntil(AtomicBoolean enough) {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }
}
