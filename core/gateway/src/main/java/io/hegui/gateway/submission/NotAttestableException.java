package io.hegui.gateway.submission;

/** A filing cannot be signed. */
final class NotAttestableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAttestableException(String reason) {
        super(reason);
    }
}
