package io.hegui.gateway.progress;

import com.google.inject.Inject;
import io.hegui.gateway.http.Routes;
import io.hegui.gateway.run.RunsUnderWay;
import io.hegui.gateway.security.Access;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.submission.SubmissionAccess;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /submissions/{id}/events}: a filing's changes of state, its progress and its verdict, as they come. */
final class EventRoutes implements Routes {
    private static final int NO_CONTENT = 204;

    private final SubmissionAccess access;
    private final Standings standings;
    private final RunsUnderWay runs;
    private final OpenStreams streams;
    private final ClientLimit limit;

    @Inject
    EventRoutes(
            SubmissionAccess access, Standings standings, RunsUnderWay runs, OpenStreams streams, ClientLimit limit) {
        this.access = access;
        this.standings = standings;
        this.runs = runs;
        this.streams = streams;
        this.limit = limit;
    }

    @Override
    public void mount(Router router) {
        router.get("/api/v1/submissions/:id/events").handler(this::events);
    }

    @Override
    public void end() {
        streams.endAll();
    }

    private void events(RoutingContext context) {
        access.toRead(context)
                .compose(submission -> standings.find(submission.id()))
                .map(found -> {
                    found.ifPresentOrElse(now -> answer(context, now), () -> context.fail(404));
                    return found;
                })
                .onFailure(context::fail);
    }

    private void answer(RoutingContext context, Standing now) {
        Optional<EventId> last = lastEventId(context);
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        if (last.filter(now::isAllToldBy).isPresent()) {
            // The standard's way to say: do not come back.
            response.setStatusCode(NO_CONTENT).end();
            return;
        }
        String client = Access.principal(context).map(Principal::subject).orElse("");
        limit.enter(client);
        EventStream stream = new EventStream(
                context.vertx().getOrCreateContext(), response, standings, runs, System::nanoTime, now, last);
        streams.add(stream);
        context.addEndHandler(ended -> {
            stream.closed();
            streams.remove(stream);
            limit.leave(client);
        });
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                // For proxies that would collect the events before they pass them on.
                .putHeader("X-Accel-Buffering", "no");
        stream.open(now);
    }

    /** In the header as browsers send it when they come back, or in the query where no header can be set. */
    private static Optional<EventId> lastEventId(RoutingContext context) {
        @Nullable String header = context.request().getHeader("Last-Event-ID");
        return Optional.ofNullable(header == null ? context.request().getParam("lastEventId") : header)
                .flatMap(EventId::parse);
    }
}
