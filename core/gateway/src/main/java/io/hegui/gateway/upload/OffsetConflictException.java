package io.hegui.gateway.upload;

import java.io.IOException;

/** A client goes on where the upload does not stand. */
final class OffsetConflictException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long actual;

    OffsetConflictException(long claimed, long actual) {
        super("the upload stands at " + actual + ", not at " + claimed);
        this.actual = actual;
    }

    /** Where it stands. */
    long actual() {
        return actual;
    }
}
