package io.hegui.gateway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.EventReader;
import io.hegui.gateway.harness.EventReader.Event;
import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed without warning while somebody follows a filing. */
@Timeout(300)
class EventsIT {
    private static final int ROWS = 400_000;

    @TempDir
    Path data;

    @Test
    void gatewayKilledInMidRun_theClientIsToldTheRestByTheNext_andNothingTwice() {
        List<Event> told = new ArrayList<>();
        String id;
        // by one thread, and only once all is there: it is still under way when the gateway is killed
        GatewayProcess killed =
                GatewayProcess.serve(data, Map.of("HEGUI_RUN_THREADS", "1", "HEGUI_RUN_PROVISIONAL_FROM", "1 GiB"));
        Supervised before = supervised(killed);
        String token = before.register(Supervised.MICROLENDER, "MLC");
        id = Supervised.ok(before.client()
                        .submit("loan-book", "2026-09", SampleFilings.loanBook(ROWS, "KILL"), token, Map.of()))
                .getString("id");
        try (EventReader events = follow(before, id, token, Map.of())) {
            told.addAll(events.until(event -> isState(event, "RUNNING")));
            killed.kill();
            told.addAll(events.toEnd());
        }

        try (GatewayProcess gateway = GatewayProcess.serve(data, Map.of())) {
            Supervised after = supervised(gateway);
            String last = told.get(told.size() - 1).id();
            try (EventReader events = follow(after, id, token, Map.of("Last-Event-ID", last))) {
                told.addAll(events.toEnd());
            }
            JsonObject verdict = told.get(told.size() - 1).json();
            assertThat(verdict.getLong("records")).isEqualTo(ROWS);
            assertThat(verdict).isEqualTo(after.submission(id, token));
        }
        assertThat(told).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(numbersOfChanges(told)).endsWith(lastChange(told));
        assertThat(told.get(told.size() - 1).name()).isEqualTo("verdict");
        assertThat(isState(told.get(told.size() - 2), "DECIDED")).isTrue();
    }

    private Supervised supervised(GatewayProcess gateway) {
        return new Supervised(
                new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                GatewayProcess.token(data, List.of("--role", "operator")));
    }

    private static EventReader follow(Supervised gateway, String id, String token, Map<String, String> headers) {
        return new EventReader(gateway.client().stream(
                "/api/v1/submissions/" + id + "/events", token, headers, HttpClient.Version.HTTP_2));
    }

    private static boolean isState(Event event, String state) {
        return event.name().equals("state") && event.json().getString("state").equals(state);
    }

    /** Each change exactly once, from the first that was told: none is left out. */
    private static List<Integer> numbersOfChanges(List<Event> events) {
        List<Integer> numbers = events.stream()
                .filter(event -> event.name().equals("state"))
                .map(event -> EventId.parse(event.id()).orElseThrow().change())
                .toList();
        for (int i = 1; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(numbers.get(i - 1) + 1);
        }
        return numbers;
    }

    private static int lastChange(List<Event> events) {
        return Optional.of(events.get(events.size() - 1).id())
                .flatMap(EventId::parse)
                .orElseThrow()
                .change();
    }
}
