package io.hegui.gateway.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.EventReader;
import io.hegui.gateway.harness.EventReader.Event;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.GateFixture;
import io.hegui.gateway.testing.Await;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class EventRoutesTest {
    private static final int ROWS = 20_000;
    private static final Map<String, String> SETTINGS =
            Map.of("HEGUI_EVENTS_HEARTBEAT", "PT0.1S", "HEGUI_EVENTS_STREAMS_PER_CLIENT", "3");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path data;

    private final GateFixture gate = new GateFixture();
    private GatedGateway gateway;
    private String filer;

    @BeforeEach
    void start() throws Exception {
        gateway = GatedGateway.start(data, database.config(), SETTINGS);
        filer = gateway.filer();
    }

    @AfterEach
    void stop() {
        gate.close();
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void filingUnderWay_tellsItsProgressAndEndsWithItsVerdict(HttpClient.Version version) {
        String id = gateway.file(filer, ROWS);
        List<Event> told;
        try (EventReader events = new EventReader(gateway.answer(id, filer, Map.of(), version))) {
            told = events.until(EventRoutesTest::showsAPace);
            JsonObject progress = told.get(told.size() - 1).json();
            assertThat(progress.getString("state")).isEqualTo("RUNNING");
            assertThat(progress.getLong("findings")).isPositive().isLessThanOrEqualTo(ROWS / 2);
            assertThat(progress.getLong("bytesRead")).isPositive().isLessThanOrEqualTo(progress.getLong("bytes"));
            assertThat(progress.getLong("bytes")).isEqualTo(GateFixture.filing(ROWS).length);
            gate.open();
            told.addAll(events.toEnd());
        }

        Event verdict = told.get(told.size() - 1);
        assertThat(verdict.name()).isEqualTo("verdict");
        assertThat(verdict.json()).isEqualTo(gateway.supervised().submission(id, filer));
        assertThat(states(told)).endsWith("RUNNING", "DECIDED");
        assertThat(told)
                .extracting(Event::id)
                .doesNotHaveDuplicates()
                .allMatch(text -> EventId.parse(text).isPresent());
    }

    @Test
    void decidedFiling_isToldAtOnce_andAClientThatKnowsIsTurnedAway() {
        gate.open();
        String id = decided();

        List<Event> told = gateway.follow(id, filer).toEnd();

        assertThat(told).extracting(Event::name).containsExactly("state", "verdict");
        assertThat(told).extracting(Event::id).containsExactly("3", "3-v");
        assertThat(gateway.answer(id, filer, Map.of("Last-Event-ID", "3-v"), HttpClient.Version.HTTP_2)
                        .statusCode())
                .isEqualTo(204);
        assertThat(gateway.client()
                        .get("/api/v1/submissions/" + id + "/events?lastEventId=3-v", filer)
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"1, '2,3,3-v'", "2-p9, '3,3-v'", "3, '3-v'", "99, '3,3-v'", "nonsense, '3,3-v'"})
    void clientThatComesBack_isToldWhatItMissed_andNothingTwice(String last, String missed) {
        gate.open();
        String id = decided();

        assertThat(gateway.follow(id, filer, last).toEnd())
                .extracting(Event::id)
                .containsExactly(missed.split(","));
    }

    @Test
    void restartedGateway_goesOnWhereTheClientWas() throws Exception {
        String id = gateway.file(filer, ROWS);
        List<Event> told;
        Future<Void> closed;
        try (EventReader events = gateway.follow(id, filer)) {
            told = new ArrayList<>(events.until(EventRoutesTest::showsAPace));
            // The stream ends with the server, not with the run, which holds up the gateway's end.
            closed = gateway.closing();
            told.addAll(events.toEnd());
        }
        assertThat(closed.isComplete()).isFalse();
        gate.open();
        Await.await(closed);

        gateway = GatedGateway.start(data, database.config(), SETTINGS);
        told.addAll(gateway.follow(id, filer, told.get(told.size() - 1).id()).toEnd());

        assertThat(states(told)).endsWith("RUNNING", "DECIDED");
        assertThat(told).extracting(Event::id).doesNotHaveDuplicates().endsWith("3", "3-v");
    }

    @Test
    void filingThatWaits_isToldItsPlace_andWhenItMovesUp() {
        String first = gateway.file(filer, 1);
        gate.awaitArrival();
        String second = gateway.file(filer, 1);
        String third = gateway.file(filer, 1);
        try (EventReader events = gateway.follow(third, filer)) {
            Event queued = events.until(event -> event.name().equals("state")).get(0);
            assertThat(queued.json().getString("state")).isEqualTo("QUEUED");
            assertThat(queued.json().getInteger("place")).isEqualTo(2);

            gate.open();
            JsonObject moved =
                    last(events.until(event -> event.name().equals("progress"))).json();
            assertThat(moved.getString("state")).isEqualTo("QUEUED");
            assertThat(moved.getInteger("place")).isEqualTo(1);

            gate.open();
            gate.open();
            assertThat(last(events.toEnd()).name()).isEqualTo("verdict");
        }
        assertThat(gateway.supervised().decided(first, filer).getString("state"))
                .isEqualTo("DECIDED");
        assertThat(gateway.supervised().decided(second, filer).getString("state"))
                .isEqualTo("DECIDED");
    }

    @Test
    void withdrawnFiling_endsItsStream() {
        gateway.file(filer, 1);
        String waiting = gateway.file(filer, 1);
        try (EventReader events = gateway.follow(waiting, filer)) {
            events.until(event -> event.name().equals("state"));
            Supervised.ok(
                    gateway.client().post("/api/v1/submissions/" + waiting + "/withdrawal", filer, new JsonObject()));

            List<Event> told = events.toEnd();
            assertThat(last(told).name()).isEqualTo("verdict");
            assertThat(last(told).json().getString("state")).isEqualTo("WITHDRAWN");
        }
        gate.open();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void readersThatGoAway_leaveNoStreamAndNoTimer(HttpClient.Version version) {
        String id = gateway.file(filer, ROWS);
        String supervisor = gateway.supervised().tokenOf("SUPERVISOR");
        try (EventReader own = new EventReader(gateway.answer(id, filer, Map.of(), version));
                EventReader theirs = new EventReader(gateway.answer(id, supervisor, Map.of(), version))) {
            own.until(EventRoutesTest::showsAPace);
            theirs.until(EventRoutesTest::showsAPace);
            assertThat(gateway.gauge("hegui.events.streams")).isEqualTo(2);
            assertThat(gateway.gauge("hegui.events.timers")).isEqualTo(3);
        }

        assertThat(gateway.becomes("hegui.events.streams", 0)).isTrue();
        assertThat(gateway.gauge("hegui.events.timers")).isZero();
        gate.open();
    }

    @Test
    void silentStream_showsSignsOfLife() {
        gateway.file(filer, 1);
        String waiting = gateway.file(filer, 1);
        try (EventReader events = gateway.follow(waiting, filer)) {
            events.until(Event::isComment);
            events.until(Event::isComment);
        }
        gate.open();
        gate.open();
    }

    @Test
    void tooManyStreamsOfAClient_areRefused_andOthersAreNot() {
        String id = gateway.file(filer, 1);
        List<EventReader> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            open.add(gateway.follow(id, filer));
        }
        assertThat(gateway.answer(id, filer, Map.of(), HttpClient.Version.HTTP_1_1)
                        .statusCode())
                .isEqualTo(429);
        gateway.follow(id, gateway.supervised().tokenOf("SUPERVISOR")).close();

        open.forEach(EventReader::close);
        assertThat(gateway.becomes("hegui.events.streams", 0)).isTrue();
        gateway.follow(id, filer).close();
        gate.open();
    }

    @Test
    void stranger_seesNothing() {
        String id = gateway.file(filer, 1);
        String other = gateway.supervised().register(Supervised.BANK, "GATE");

        assertThat(status(id, other)).isEqualTo(404);
        assertThat(status("none", filer)).isEqualTo(404);
        assertThat(status(id, "")).isEqualTo(401);
        assertThat(status(id, gateway.supervised().operator())).isEqualTo(403);
        gate.open();
    }

    private String decided() {
        String id = gateway.file(filer, 1);
        gateway.supervised().decided(id, filer);
        return id;
    }

    private int status(String id, String token) {
        return gateway.answer(id, token, Map.of(), HttpClient.Version.HTTP_2).statusCode();
    }

    private static boolean showsAPace(Event event) {
        return event.name().equals("progress")
                && event.json().getLong("records") > 0
                && event.json().getLong("findings") > 0
                && event.json().getLong("recordsPerSecond") != null;
    }

    private static List<String> states(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("state"))
                .map(event -> event.json().getString("state"))
                .toList();
    }

    private static Event last(List<Event> events) {
        return events.get(events.size() - 1);
    }
}
