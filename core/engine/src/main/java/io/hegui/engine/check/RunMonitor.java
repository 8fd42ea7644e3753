package io.hegui.engine.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Lets others watch a run and end it. Written by the run's thread alone, read by any. Calls of checks are counted
 * instead of timed: whoever sees the same odd count twice knows that one call has lasted since, and the run itself
 * never reads a clock.
 */
@SuppressWarnings("UnusedVariable") // the fields are read through their handles
public final class RunMonitor {
    private static final VarHandle CALLS = handle("calls", long.class);
    private static final VarHandle CHECK = handle("check", String.class);
    private static final VarHandle RECORDS = handle("records", long.class);
    private static final VarHandle FINDINGS = handle("findings", long.class);

    private long records;
    private long findings;
    private String check = "";
    private long calls;
    private volatile boolean cancelled;

    /** Data rows read so far. */
    public long records() {
        return (long) RECORDS.getOpaque(this);
    }

    /** Findings so far. */
    public long findings() {
        return (long) FINDINGS.getOpaque(this);
    }

    /** Id of the check last called; empty before the first. */
    public String check() {
        return (String) CHECK.getAcquire(this);
    }

    /** Asks the run to end; it does so before its next record, with a {@code CancellationException}. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Odd while a call is in progress; never the same for two calls. */
    long calls() {
        return (long) CALLS.getAcquire(this);
    }

    void read(long row) {
        RECORDS.setOpaque(this, row);
    }

    void found(long count) {
        FINDINGS.setOpaque(this, count);
    }

    void enter(String id) {
        CHECK.setRelease(this, id);
        CALLS.setRelease(this, calls + 1);
    }

    void leave() {
        CALLS.setRelease(this, calls + 1);
    }

    private static VarHandle handle(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(RunMonitor.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
