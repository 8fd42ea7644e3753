package io.hegui.gateway.submission;

/** An Idempotency-Key was used before, for another request. */
final class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyReusedException(String key) {
        super("Idempotency-Key '" + key + "' belongs to another request");
    }
}
