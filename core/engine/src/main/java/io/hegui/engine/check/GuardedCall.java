package io.hegui.engine.check;

import static java.util.Objects.requireNonNull;

import io.hegui.engine.refusal.Refusal;
import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.CheckContext;
import io.hegui.sdk.check.RecordCheck;
import io.hegui.sdk.dataset.Dated;
import java.lang.invoke.MethodHandle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
     * @param said what the engine itself said, where the call came back to it
     */
    public record Thrown<R>(String type, String message, String reason, boolean isRefusal, Optional<Text> said)
            implements Outcome<R> {
        /** What the engine said, or else the reason. */
        public Text why() {
            return said.orElseGet(() -> Sentence.quoted(reason));
        }

        private static <R> Thrown<R> of(Throwable thrown) {
            return new Thrown<>(
                    thrown.getClass().getName(),
                    String.valueOf(thrown.getMessage()),
                    text(thrown),
                    thrown instanceof IllegalArgumentException,
                    thrown instanceof Refusal refusal ? Optional.of(refusal.why()) : Optional.empty());
        }
    }

    public static <R> Outcome<R> get(Supplier<R> call) {
        try {
            return new Returned<>(call.get());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return Thrown.of(e);
        }
    }

    /** Puts each record of a batch before a check; the reason if it threw, and the seat then knows at which record. */
    static Optional<String> judge(RecordSeat seat, Batch batch, CheckContext context, Lane lane) {
        RecordCheck<Object> check = seat.check();
        int size = batch.size();
        boolean all = seat.holdsForAll(batch);
        try {
            for (int i = 0; i < size; i++) {
                if (all || seat.holdsFor(batch, i)) {
                    seat.at(i);
                    check.check(batch.record(i), context, seat);
                    lane.next();
                }
            }
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return Optional.of(text(e));
        }
    }

    /** The day by whose rules a record is judged. */
    static LocalDate day(Dated record) throws PluginException {
        try {
            return requireNonNull(record.ruleDate(), "ruleDate() gave null");
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            throw new PluginException(e);
        }
    }

    /**
     * Has a record made.
     *
     * @param maker calls the record's constructor
     * @param isConstructing whether it was the constructor that threw; whatever comes from elsewhere is passed on
     * @param <R> what is made
     */
    public static <R> R construct(Supplier<R> maker, BooleanSupplier isConstructing) throws PluginException {
        try {
            return maker.get();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            if (isConstructing.getAsBoolean()) {
                throw new PluginException(e);
            }
            throw e;
        }
    }

    /** A class of a plugin threw. Holds text only, and no trace of its own: a bad file throws millions of them. */
    public static final class PluginException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean refusal;

        private PluginException(Throwable thrown) {
            super(text(thrown), null, false, false);
            this.refusal = thrown instanceof IllegalArgumentException;
        }

        /** Type, message and the uppermost frames of what was thrown. */
        public String reason() {
            return String.valueOf(getMessage());
        }

        /** Whether a value was refused, which is how constructors and parsers say that it is wrong. */
        public boolean isRefusal() {
            return refusal;
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
