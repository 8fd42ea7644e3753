package io.hegui.gateway.submission;

/** Another request under the same Idempotency-Key was committed while this one was on its way. */
final class KeyTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
