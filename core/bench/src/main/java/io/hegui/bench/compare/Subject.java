package io.hegui.bench.compare;

import java.nio.file.Path;

/** One way of judging the book. */
interface Subject {
    /** From opening the file to counts by check. */
    Counts run(Path file, int threads) throws Exception;

    /** Whether it does all that the others do; the mere parser does not. */
    default boolean checks() {
        return true;
    }

    /** Makes ready for the run that follows at once, outside of what is measured. */
    default void tidy() throws Exception {}

    /** Lets go of what it holds. */
    default void end() throws Exception {}
}
