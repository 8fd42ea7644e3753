package io.hegui.engine.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What one thread of a run is doing. Calls of checks are counted instead of timed: whoever sees the same odd count twice
 * knows that one call has lasted since, and the run itself never reads a clock for it.
 */
@SuppressWarnings("UnusedVariable") // the fields are read through their handles
final class Lane {
    private static final VarHandle CALLS = handle("calls", long.class);
    private static final VarHandle CHECK = handle("check", String.class);
    private static final VarHandle ROW = handle("row", long.class);

    private volatile long thread = Thread.currentThread().getId();
    private String check = "";
    private long calls;
    private long row;

    /** From now on it is the calling thread's. */
    void take() {
        thread = Thread.currentThread().getId();
    }

    /** Id of the thread whose lane it is. */
    long thread() {
        return thread;
    }

    /** Odd while a call is in progress; never the same for two calls. */
    long calls() {
        return (long) CALLS.getAcquire(this);
    }

    /** Id of the check last called; empty before the first. */
    String check() {
        return (String) CHECK.getAcquire(this);
    }

    /** The row, from 1, that was reached when rows were last taken in hand. */
    long row() {
        return (long) ROW.getAcquire(this);
    }

    void at(long number) {
        ROW.setRelease(this, number);
    }

    /** The first of several calls of one check begins. */
    void enter(String id) {
        CHECK.setRelease(this, id);
        CALLS.setRelease(this, calls + 1);
    }

    /** One call has ended, the next of the same check begins. */
    void next() {
        CALLS.setOpaque(this, calls + 2);
    }

    /** The last call has ended. */
    void leave() {
        CALLS.setRelease(this, calls + 1);
    }

    private static VarHandle handle(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Lane.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
