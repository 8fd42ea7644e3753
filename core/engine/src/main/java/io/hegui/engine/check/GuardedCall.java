package io.hegui.engine.check;

import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.Findings;
import io.hegui.sdk.check.RecordCheck;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one place where plugin code is called. Whatever it throws becomes text here, so that no object of a plugin's
 * class loader outlives the call. Memory errors are not caught: they are the process's trouble, not the plugin's.
 */
public final class GuardedCall {
    private static final int FRAMES = 12;

    private GuardedCall() {}

    /** What came of a call. */
    public sealed interface Outcome<R> permits Returned, Thrown {}

    public record Returned<R>(R value) implements Outcome<R> {}

    /**
     * The call threw.
     *
     * @param type class name of what was thrown
     * @param message its message, empty if it has none
     * @param reason type, message and the uppermost frames as text
     * @param isRefusal whether a value was refused, which is how constructors and parsers say that it is wrong
     */
    public record Thrown<R>(String type, String message, String reason, boolean isRefusal) implements Outcome<R> {
        private static <R> Thrown<R> of(Throwable thrown) {
            return new Thrown<>(
                    thrown.getClass().getName(),
                    String.valueOf(thrown.getMessage()),
                    text(thrown),
                    thrown instanceof IllegalArgumentException);
        }
    }

    public static <R> Outcome<R> get(Supplier<R> call) {
        try {
            return new Returned<>(call.get());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return Thrown.of(e);
        }
    }

    /** Calls a check on one record; the reason if it threw. Apart from {@link #get} because it is called most. */
    static <T> Optional<String> judge(RecordCheck<T> check, T record, CheckContext context, Findings findings) {
        try {
            check.check(record, context, findings);
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return Optional.of(text(e));
        }
    }

    /** Calls something that returns nothing; the reason if it threw. */
    static Optional<String> run(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return Optional.of(text(e));
        }
    }

    /** Calls a constructor or a static method of a plugin. */
    public static Outcome<Object> invoke(MethodHandle handle, Object argument) {
        try {
            return new Returned<>((Object) handle.invoke(argument));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return Thrown.of(e);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            return Thrown.of(e);
        }
    }

    private static String text(Throwable thrown) {
        StringBuilder text = new StringBuilder(thrown.getClass().getName());
        if (thrown.getMessage() != null) {
            text.append(": ").append(thrown.getMessage());
        }
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("\n  at ").append(frames[i]);
        }
        return text.toString();
    }
}
