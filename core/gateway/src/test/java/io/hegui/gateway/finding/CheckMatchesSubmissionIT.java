package io.hegui.gateway.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.PackagedGateway;
import io.hegui.gateway.harness.ProgramRun;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an institution sees with {@code hegui check} at its desk is what the gateway will tell it, byte for byte. */
class CheckMatchesSubmissionIT {
    // Fewer located findings are stored than there are: the export must give all of them all the same.
    @RegisterExtension
    static final PackagedGateway GATEWAY = new PackagedGateway(Map.of("HEGUI_RUN_FINDINGS_PER_CHECK", "2"));

    @TempDir
    static Path desk;

    static Stream<Arguments> books() {
        return Stream.of(
                Arguments.of("microlender", "MLC", "loan-book", "clean"),
                Arguments.of("microlender", "MLC", "loan-book", "breaches"),
                Arguments.of("microlender", "MLC", "loan-book", "integrity"),
                Arguments.of("microlender", "MLC", "funding", "breaches"),
                Arguments.of("bank", "BANK", "loan-book", "breaches"),
                Arguments.of("bank", "BANK", "cash-flow", "breaches"),
                Arguments.of("bank", "BANK", "price-change", "breaches"));
    }

    @ParameterizedTest
    @MethodSource("books")
    void findings_areTheSameBytes(String plugin, String type, String dataset, String name) throws Exception {
        byte[] book = SampleFilings.read(plugin, dataset, name);
        Path file = Files.write(desk.resolve(plugin + "-" + dataset + "-" + name + ".csv"), book);
        boolean ofBank = type.equals("BANK");
        String token = ofBank ? GATEWAY.bank() : GATEWAY.lender();
        JsonObject submission =
                Supervised.ok(GATEWAY.client().submit(dataset, "2026-09", book, token, Map.of("Prefer", "wait=30")));
        boolean clean = submission.getJsonObject("findings").getInteger("total") == 0;

        for (String language : List.of("zh", "en")) {
            for (Map.Entry<String, String> format :
                    Map.of("csv", "text/csv", "json", "application/x-ndjson").entrySet()) {
                ProgramRun checked = ProgramRun.of(
                        Map.of(),
                        List.of(
                                "check",
                                file.toString(),
                                "--type",
                                type,
                                "--dataset",
                                dataset,
                                "--period",
                                "2026-09",
                                "--region",
                                "990000",
                                "--institution",
                                ofBank ? Supervised.BANK : Supervised.MICROLENDER,
                                "--lang",
                                language,
                                "--format",
                                format.getKey()));
                String exported = GATEWAY.client()
                        .get(
                                "/api/v1/submissions/" + submission.getString("id") + "/findings?lang=" + language,
                                token,
                                format.getValue())
                        .body();

                assertThat(checked.exitCode()).as(checked.errors()).isEqualTo(clean ? 0 : 1);
                assertThat(checked.output())
                        .as("%s in %s", format.getKey(), language)
                        .isEqualTo(Buffer.buffer(exported.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }
}
