package io.hegui.sdk.endpoint;

import io.hegui.sdk.Text;

/** A request that is well-formed and cannot be answered: HTTP status 422. */
public final class EndpointRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    /** @param reason what is wrong, and what the caller can do about it */
    public EndpointRefusedException(Text reason) {
        super(reason.en(), null, false, false);
        this.reason = reason;
    }

    /** What is wrong, and what the caller can do about it. */
    public Text reason() {
        return reason;
    }
}
