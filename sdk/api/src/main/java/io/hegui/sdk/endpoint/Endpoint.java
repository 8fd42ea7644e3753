package io.hegui.sdk.endpoint;

import static java.util.Objects.requireNonNull;

import io.hegui.sdk.Text;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request that a plugin answers, at {@code /api/v1/plugins/<plugin><path>}. The gateway checks who calls and reads the
 * request before the handler sees it, and describes the endpoint in {@code /openapi.json}.
 *
 * @param path begins with a slash; lower-case letters, digits and hyphens, for example {@code /limits}
 * @param title what it answers
 * @param callers who may call it; at least one
 * @param request its components are described by {@link io.hegui.sdk.dataset.Column} as those of a dataset are;
 *     {@link Nothing} for a request without fields
 * @param answer a record whose components are of the types that columns can have, records, or lists of them; the fields
 *     are called as the components are, in snake case
 * @param <Q> the request
 * @param <A> the answer
 */
public record Endpoint<Q extends Record, A extends Record>(
        Method method,
        String path,
        Text title,
        Set<Caller> callers,
        Class<Q> request,
        Class<A> answer,
        EndpointHandler<Q, A> handler) {
    private static final Pattern PATH = Pattern.compile("(/[a-z0-9][a-z0-9-]{0,59}){1,4}");

    public Endpoint {
        requireNonNull(method, "method is null");
        requireNonNull(title, "title is null");
        requireNonNull(request, "request is null");
        requireNonNull(answer, "answer is null");
        requireNonNull(handler, "handler is null");
        callers = Set.copyOf(callers);
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("an endpoint's path must match " + PATH + ", was '" + path + "'");
        }
        if (callers.isEmpty()) {
            throw new IllegalArgumentException("endpoint " + path + " names nobody who may call it");
        }
    }
}
