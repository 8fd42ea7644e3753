package io.hegui.engine.check;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where institutions' contributions to checks across them come together. Belongs to one run: its own contributions go in,
 * those of the other institutions for the same period come out, as they were on record when the run began.
 */
public interface Exchange {
    /**
     * Opens what one check exchanges; what others exchange may be open as well.
     *
     * @param check id of the check
     * @param shape what the bytes of a contribution mean; those of another shape cannot be read
     * @throws OtherShapeException if contributions that count are of another shape
     */
    Pool open(String check, String shape) throws IOException, OtherShapeException;

    /** Makes of a key in UTF-8, which may be personal data, what it is exchanged as; each thread has its own. */
    Function<byte[], UUID> sealing();

    /** One check's contributions. What has been taken counts once it is complete. */
    interface Pool extends Closeable {
        /**
         * Takes what the institution contributes, and gives what others contribute under the same keys.
         *
         * @param own at most {@value #AT_ONCE} keys, none of them twice in a run
         * @return for each of those keys what other institutions contribute; of one institution there may be several
         */
        List<List<Share>> exchange(List<Own> own) throws IOException;

        /** All of the institution's contributions have been taken. */
        void complete() throws IOException;
    }

    /** Keys exchanged at once, at most. */
    int AT_ONCE = 1_024;

    /**
     * What the institution itself contributes under a key.
     *
     * @param key what {@link #sealing} made of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Own(UUID key, byte[] contribution) {}

    /** What another institution contributes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Share(String institution, byte[] contribution) {}

    /** Contributions were made by a version of the check that keeps other values. */
    final class OtherShapeException extends Exception {
        private static final long serialVersionUID = 1L;

        public OtherShapeException(int institutions) {
            super("the contributions of " + institutions + " institutions are of another version of the check;"
                    + " their filings must be judged again");
        }
    }
}
