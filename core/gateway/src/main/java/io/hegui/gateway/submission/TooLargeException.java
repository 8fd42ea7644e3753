package io.hegui.gateway.submission;

/** A body is larger than the gateway takes. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    public TooLargeException(long limit) {
        super("the body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }
}
