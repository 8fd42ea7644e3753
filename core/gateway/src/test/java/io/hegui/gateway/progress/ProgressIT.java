package io.hegui.gateway.progress;

import static io.hegui.gateway.harness.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.PackagedGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The event stream of a filing as a client reads it, over HTTP/2. */
class ProgressIT {
    /** Enough to be under way for a few looks. */
    private static final int LARGE = 400_000;

    @RegisterExtension
    static final PackagedGateway GATEWAY = new PackagedGateway(
            // judged by one thread, and only once all is there: it is still under way when its stream is asked for
            Map.of("HEGUI_RUN_THREADS", "1", "HEGUI_RUN_PROVISIONAL_FROM", "1 GiB"));

    private record Event(String id, String event, JsonObject data) {}

    @Test
    void largeFiling_tellsHowFarItIs_andEndsWithTheVerdict() {
        String id = submitted(SampleFilings.loanBook(LARGE, "P"));

        List<Event> events = events(stream(id, Map.of()).body());
        assertThat(events)
                .extracting(Event::event)
                .contains("state", "progress")
                .endsWith("verdict");
        JsonObject last = events.stream()
                .filter(event -> event.event().equals("progress"))
                .reduce((before, after) -> after)
                .orElseThrow()
                .data();
        assertThat(last.getLong("records")).isBetween(1L, (long) LARGE);
        assertThat(last.getLong("bytesRead")).isBetween(1L, last.getLong("bytes"));
        assertThat(events.get(events.size() - 1).data().getString("verdict")).isEqualTo("ACCEPTED");
        assertThat(events.get(events.size() - 1).data().getLong("records")).isEqualTo(LARGE);
    }

    @Test
    void clientThatComesBack_isNotToldAgainWhatItKnows() {
        String id = submitted(SampleFilings.loanBook(3, "C"));

        List<Event> first = events(stream(id, Map.of()).body());
        String verdict = first.get(first.size() - 1).id();
        assertThat(verdict).endsWith("-v");
        String decided = verdict.replace("-v", "");
        List<Event> again = events(stream(id, Map.of("Last-Event-ID", decided)).body());
        assertThat(again).extracting(Event::id).containsExactly(verdict);
        HttpResponse<String> over = stream(id, Map.of("Last-Event-ID", verdict));
        assertThat(over.statusCode()).isEqualTo(204);
    }

    @Test
    void anotherInstitution_doesNotSeeIt() {
        String id = submitted(SampleFilings.loanBook(1, "O"));

        assertProblem(
                GATEWAY.client().get("/api/v1/submissions/" + id + "/events", GATEWAY.bank()),
                404,
                "submission-unknown");
    }

    private static String submitted(byte[] book) {
        return Supervised.ok(GATEWAY.submit(book, "2026-01", Map.of())).getString("id");
    }

    private static HttpResponse<String> stream(String id, Map<String, String> headers) {
        return GATEWAY.client()
                .send(
                        "GET",
                        "/api/v1/submissions/" + id + "/events",
                        GATEWAY.lender(),
                        headers,
                        BodyPublishers.noBody());
    }

    private static List<Event> events(String stream) {
        List<Event> events = new ArrayList<>();
        for (String block : stream.split("\n\n", -1)) {
            if (block.startsWith("id: ")) {
                String[] lines = block.split("\n", -1);
                events.add(new Event(
                        lines[0].substring("id: ".length()),
                        lines[1].substring("event: ".length()),
                        new JsonObject(lines[2].substring("data: ".length()))));
            }
        }
        return events;
    }
}
