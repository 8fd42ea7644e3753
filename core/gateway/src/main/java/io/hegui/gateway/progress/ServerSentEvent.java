package io.hegui.gateway.progress;

import io.vertx.core.json.JsonObject;

/** One event of a {@code text/event-stream} (HTML standard, server-sent events). */
record ServerSentEvent(String id, String event, JsonObject data) {
    /** A line that clients pass over; it keeps the connection open. */
    static final String HEARTBEAT = ": still here\n\n";

    /** How soon a client comes back when its connection breaks, in milliseconds. */
    static final String RETRY = "retry: 2000\n\n";

    String encoded() {
        return "id: " + id + "\nevent: " + event + "\ndata: " + data.encode() + "\n\n";
    }
}
