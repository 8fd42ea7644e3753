package io.hegui.gateway.submission;

/** The body that arrived is not the one the client announced. */
final class DigestMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DigestMismatchException(String announced, String received) {
        super("announced SHA-256 " + announced + ", received " + received);
    }
}
