package io.hegui.engine.check;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/** What the institution filed before, and how a file arrived. */
public interface History {
    /** Whether there may be an earlier filing to compare with; if not, nothing is remembered for that. */
    boolean mayCompare();

    /**
     * Asked once the file has been read to its end, by the run's thread, which waits until it is known.
     *
     * @throws CancellationException if it never will be
     */
    Known known();

    /**
     * It is known from the start.
     *
     * @param earlier what the file is compared with; without it, checks on changes are not run
     * @param received how it arrived; without it, checks on the filing itself are not run
     */
    record Known(Optional<FiledFile.OfRecord> earlier, Optional<FiledFile.Received> received) implements History {
        /** Nothing is known of the file but itself. */
        public static final Known NONE = new Known(Optional.empty(), Optional.empty());

        @Override
        public boolean mayCompare() {
            return earlier.isPresent();
        }

        @Override
        public Known known() {
            return this;
        }
    }
}
