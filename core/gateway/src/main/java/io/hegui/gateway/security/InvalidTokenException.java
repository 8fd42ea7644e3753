package io.hegui.gateway.security;

/** A token that is not believed; the message says why, for the client. */
final class InvalidTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidTokenException(String message) {
        super(message, null, false, false);
    }
}
