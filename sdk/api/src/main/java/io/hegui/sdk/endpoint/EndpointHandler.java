package io.hegui.sdk.endpoint;

/**
 * Answers requests. Called on a worker thread, never on one that serves connections, and by several threads at once; a
 * call has the same deadline as one of a check.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
@FunctionalInterface
public interface EndpointHandler<Q extends Record, A extends Record> {
    /**
     * Answers one request.
     *
     * @throws EndpointRefusedException if the request is well-formed and cannot be answered; whatever else is thrown is
     *     a failure of the plugin
     */
    A handle(Q request, EndpointContext context);
}
