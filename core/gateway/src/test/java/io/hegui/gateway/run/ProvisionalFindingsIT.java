package io.hegui.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.testing.Await;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A filing judged while it arrived has the findings, byte for byte, that it has when it is judged afterwards. */
class ProvisionalFindingsIT {
    private static final String COUNTER = "hegui.run.provisional";

    @RegisterExtension
    static final LiveGateway GATEWAY = new LiveGateway(Map.of(
            "HEGUI_RUN_PROVISIONAL_FROM", "1",
            "HEGUI_RUN_WORKERS", "4",
            "HEGUI_RUN_FINDINGS_PER_CHECK", "2",
            "HEGUI_RUN_PROVISIONAL_PATIENCE", "PT1M"));

    static Stream<Arguments> books() {
        return Stream.of(
                Arguments.of("loan-book", false, SampleFilings.read("microlender", "loan-book", "clean")),
                Arguments.of("loan-book", false, SampleFilings.read("microlender", "loan-book", "integrity")),
                Arguments.of("loan-book", false, SampleFilings.read("microlender", "loan-book", "breaches")),
                Arguments.of("funding", false, SampleFilings.read("microlender", "funding", "clean")),
                Arguments.of("funding", false, SampleFilings.read("microlender", "funding", "misstated")),
                Arguments.of("funding", false, SampleFilings.read("microlender", "funding", "integrity")),
                Arguments.of("funding", false, SampleFilings.read("microlender", "funding", "breaches")),
                Arguments.of("outsourcing", true, SampleFilings.read("bank", "outsourcing", "breaches")),
                Arguments.of("exposure", true, SampleFilings.read("bank", "exposure", "breaches")),
                Arguments.of("price-change", true, SampleFilings.read("bank", "price-change", "breaches")),
                Arguments.of("exposure", true, gzip(SampleFilings.read("bank", "exposure", "breaches"))),
                Arguments.of("exposure", true, gb18030(SampleFilings.read("bank", "exposure", "breaches"))),
                Arguments.of("exposure", true, twice(SampleFilings.read("bank", "exposure", "breaches"))),
                Arguments.of("exposure", true, SampleFilings.exposures(20_000, "X")),
                Arguments.of("exposure", true, "no such column\n1\n".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("books")
    void findings_areTheSameOnBothRoads(String dataset, boolean ofBank, byte[] book) {
        String token = ofBank ? GATEWAY.bank() : GATEWAY.lender();
        double kept = kept();
        // without a length the gateway does not begin before the end
        JsonObject afterwards =
                submitted(dataset, token, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(book)));
        assertThat(kept()).isEqualTo(kept);

        JsonObject meanwhile = submitted(dataset, token, BodyPublishers.ofByteArray(book));

        awaitNoneUnderWay();
        assertThat(kept()).isEqualTo(kept + 1);
        for (String same : List.of("verdict", "records", "findings", "sha256", "catalogue")) {
            assertThat(meanwhile.getValue(same)).as(same).isEqualTo(afterwards.getValue(same));
        }
        for (String format : List.of("text/csv", "application/x-ndjson", "application/json")) {
            assertThat(findings(meanwhile, token, format))
                    .as(format)
                    .isEqualTo(findings(afterwards, token, format)
                            .replace(afterwards.getString("id"), meanwhile.getString("id")));
        }
    }

    /** Which filing it is compared with is known only when it is on record; the run waits for that. */
    @Test
    void loanBook_isComparedWithTheOneBefore_alsoWhenItIsJudgedMeanwhile() {
        String clean = new String(SampleFilings.read("microlender", "loan-book", "clean"), StandardCharsets.UTF_8);
        String overdue = with(with(clean, "逾期天数", "40"), "五级分类", "SPECIAL_MENTION");
        String normal = with(with(clean, "展期次数", "1"), "五级分类", "NORMAL");
        // later than whatever was filed for that month before: the last one counts
        GATEWAY.clock().advance(Duration.ofSeconds(1));
        JsonObject before = submitted("loan-book", "2026-09", GATEWAY.lender(), BodyPublishers.ofString(overdue));
        assertThat(before.getString("verdict")).startsWith("ACCEPTED");
        awaitNoneUnderWay();
        double kept = kept();

        JsonObject book = submitted("loan-book", "2026-10", GATEWAY.lender(), BodyPublishers.ofString(normal));

        assertThat(book.getJsonObject("findings").getJsonObject("byCheck").fieldNames())
                .as(book.encodePrettily())
                .contains("E.1.4.c.3");
        awaitNoneUnderWay();
        assertThat(kept()).isEqualTo(kept + 1);
    }

    /** The file with another value in a column of its first row. */
    private static String with(String file, String column, String value) {
        List<String> lines = new ArrayList<>(file.lines().toList());
        String[] cells = lines.get(1).split(",", -1);
        cells[List.of(lines.get(0).split(",", -1)).indexOf(column)] = value;
        lines.set(1, String.join(",", cells));
        return String.join("\n", lines) + "\n";
    }

    private static JsonObject submitted(String dataset, String token, BodyPublisher body) {
        return submitted(dataset, "2026-09", token, body);
    }

    private static JsonObject submitted(String dataset, String period, String token, BodyPublisher body) {
        return Supervised.ok(GATEWAY.client()
                .send(
                        "POST",
                        "/api/v1/submissions?dataset=" + dataset + "&period=" + period,
                        token,
                        Map.of("Prefer", "wait=30"),
                        body));
    }

    private static String findings(JsonObject submission, String token, String format) {
        return GATEWAY.client()
                .get("/api/v1/submissions/" + submission.getString("id") + "/findings", token, format)
                .body();
    }

    private static double kept() {
        return GATEWAY.part(MeterRegistry.class).find(COUNTER).tag("outcome", "KEPT").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Asks the gateway something between looks, which lets it get on. */
    private static void awaitNoneUnderWay() {
        ProvisionalRuns runs = GATEWAY.part(ProvisionalRuns.class);
        assertThat(Await.becomes(() -> runs.count() == 0, () -> GATEWAY.client().get("/health/live", "")))
                .isTrue();
    }

    private static byte[] gzip(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gb18030(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
    }

    /** Each key twice: the file is read again to tell which. */
    private static byte[] twice(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return (text + text.substring(text.indexOf('\n') + 1)).getBytes(StandardCharsets.UTF_8);
    }
}
