package io.hegui.plugin.servicedesk;

/** How many calls of one agent were listened to. */
public record HeardCalls(int calls) {
    HeardCalls plus(HeardCalls more) {
        return new HeardCalls(calls + more.calls);
    }
}
