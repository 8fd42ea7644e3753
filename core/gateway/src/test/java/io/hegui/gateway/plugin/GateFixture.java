package io.hegui.gateway.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * {@link CheckFixture} with a check that stops at a row numbered {@code GATE} until the test lets it through. Institution
 * type GATE files the dataset; every amount of zero is a finding.
 */
public final class GateFixture implements AutoCloseable {
    /** The plugin's class loader shares nothing with the test but the JDK. */
    private static final String KEY = "hegui.test.gate";

    private static final String ARRIVED = "hegui.test.arrived";

    private final Semaphore gate = new Semaphore(0);
    private final Semaphore arrived = new Semaphore(0);

    public GateFixture() {
        System.getProperties().put(KEY, gate);
        System.getProperties().put(ARRIVED, arrived);
    }

    /** Waits until one more filing stands at the gate. */
    public void awaitArrival() {
        try {
            if (!arrived.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no filing has come to the gate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets one filing through. */
    public void open() {
        gate.release();
    }

    /** Whether a filing waits to be let through. */
    public boolean isWaitedAt() {
        return gate.hasQueuedThreads();
    }

    /** That many rows, one in two with a finding, and then the row that waits. */
    public static byte[] filing(int rows) {
        StringBuilder file = new StringBuilder("number,amount\n");
        for (int i = 1; i <= rows; i++) {
            file.append("A-").append(i).append(',').append(i % 2).append(".00\n");
        }
        return file.append("GATE,1.00\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Path jar(Path directory) throws IOException {
        return jar().in(directory);
    }

    static PluginJar jar() {
        return CheckFixture.jar("gate", "T.gate").source("fixture.NegativeAmountCheck", check());
    }

    /** Source of the check. */
    static String check() {
        return CheckFixture.check("T.gate", "整治办函〔2017〕141号", "一(二)", """
                if (row.number().equals("GATE")) {
                  ((java.util.concurrent.Semaphore) System.getProperties().get("%s")).release();
                  ((java.util.concurrent.Semaphore) System.getProperties().get("%s")).acquireUninterruptibly();
                }
                """.formatted(ARRIVED, KEY));
    }

    /** Lets everything through. */
    @Override
    public void close() {
        gate.release(1_000);
        System.getProperties().remove(KEY);
        System.getProperties().remove(ARRIVED);
    }
}
