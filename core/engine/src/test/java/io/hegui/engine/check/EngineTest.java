package io.hegui.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.Sample;
import io.hegui.engine.sample.Sample.Outcome;
import io.hegui.engine.sample.Throwing;
import io.hegui.engine.sample.TooMuchInAll;
import io.hegui.sdk.Language;
import io.hegui.sdk.dataset.Filing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class EngineTest {
    private final Catalogue catalogue = Sample.catalogue(new HighRate(), new TooMuchInAll());

    @Test
    void recordCheck_overTheCap_isFoundWithDifferenceAndWithoutPersonalData() throws IOException {
        Outcome outcome = Sample.judge(catalogue, Sample.file(Sample.row("rate", "24"), hit("L-2", "24.000001")));
        assertThat(outcome.places()).containsExactly("T.1@2:rate");
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.ACCEPTED_WITH_BREACHES);
        assertThat(outcome.report().findingsByCheck()).containsExactly(Map.entry("T.1", 1L));
        String json = FindingRenderer.of(catalogue, Language.EN)
                .json(outcome.findings().get(0));
        assertThat(json)
                .isEqualTo("{\"check\":\"T.1\",\"kind\":\"COMPLIANCE\",\"severity\":\"CRITICAL\",\"status\":\"FOUND\","
                        + "\"row\":2,\"key\":\"L-2\",\"field\":\"rate\",\"observed\":\"24.000001 %\","
                        + "\"expected\":\"at most 24.00 %\",\"difference\":\"0.000001 %\","
                        + "\"message\":\"Loan L-2: 24.000001 %, expected at most 24.00 %, off by 0.000001 %.\","
                        + "\"fix\":\"Correct it\",\"cites\":[{\"document\":\"T\",\"article\":\"1\"}],"
                        + "\"working\":{\"figures\":{\"rate\":\"24.000001\",\"who\":\"张***(2)\"},\"steps\":[]},"
                        + "\"extra\":{},\"fingerprint\":\""
                        + outcome.findings().get(0).fingerprint() + "\"}");
        assertThat(new FindingCodec().encode(outcome.findings().get(0))).doesNotContain("张三");
    }

    @Test
    void validity_isThatOfTheRecordsOwnDay() throws IOException {
        Outcome outcome = Sample.judge(
                catalogue,
                Sample.file(
                        Sample.row(Map.of("loan_id", "A", "rate", "99", "contract_date", "2019-12-31")),
                        Sample.row(Map.of("loan_id", "B", "rate", "99", "contract_date", "2020-01-01")),
                        Sample.row(Map.of("loan_id", "C", "rate", "99", "contract_date", "2030-01-01"))));
        assertThat(outcome.places()).containsExactly("T.1@2:rate");
    }

    @Test
    void parameterWithoutValue_isUnknownAndInconclusive() throws IOException {
        Outcome outcome =
                Sample.judge(catalogue, Sample.file(Sample.row(Map.of("rate", "99", "contract_date", "2028-01-01"))));
        Finding finding = outcome.findings().get(0);
        assertThat(finding.unknown()).isTrue();
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(FindingRenderer.of(catalogue, Language.EN).message(finding))
                .isEqualTo("Cannot judge: parameter t.cap has no value for 2028-01-01.");
    }

    @Test
    void datasetCheck_runsLast_andNotAtAllWhereARowCannotBeRead() throws IOException {
        String million = Sample.row(Map.of("loan_id", "M", "principal", "1000000.00", "rate", "99"));
        Outcome whole = Sample.judge(catalogue, Sample.file(million, Sample.ROW));
        assertThat(whole.places()).containsExactly("T.1@1:rate", "T.2@0:principal");
        assertThat(whole.findings().get(1).difference().orElseThrow().text()).isEqualTo("9700.00");
        Outcome torn = Sample.judge(catalogue, Sample.file(million, Sample.row("principal", "x"), Sample.ROW));
        assertThat(torn.places())
                .containsExactly("T.1@1:rate", "S.cell.number@2:principal", "S.key.duplicate@3:loan_id");
        assertThat(torn.report().failures()).isEmpty();
    }

    @Test
    void check_thatThrows_makesTheRunInconclusive_andTheOthersGoOn() throws IOException {
        Catalogue broken = Sample.catalogue(new HighRate(), new Throwing());
        Outcome outcome = Sample.judge(
                broken, Sample.file(Sample.row("instalments", "13"), hit("L-2", "30"), Sample.row("loan_id", "L-3")));
        assertThat(outcome.places()).containsExactly("T.1@2:rate");
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(outcome.report().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.check()).isEqualTo("T.3");
            assertThat(failure.reason())
                    .contains("IllegalStateException: thirteen")
                    .contains("Throwing.check");
            assertThat(failure.reason().lines().count()).isLessThanOrEqualTo(13);
        });
    }

    @Test
    void plugin_thatBreaksWhileBinding_isAFailure_notAFinding() throws IOException {
        Outcome outcome = Sample.judge(catalogue, Sample.file(Sample.row("plan", "bug"), hit("L-2", "30")));
        assertThat(outcome.places()).containsExactly("T.1@2:rate");
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(outcome.report().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("the parser is broken"));
    }

    @Test
    void secondRun_givesTheSameBytes_andARowMovedKeepsItsFingerprint() throws IOException {
        String file = Sample.file(hit("A", "30"), hit("B", "31"), Sample.row("product", "?"));
        assertThat(Sample.judge(catalogue, file)).isEqualTo(Sample.judge(catalogue, file));
        Finding before = Sample.judge(catalogue, file).findings().get(1);
        Finding after =
                Sample.judge(catalogue, Sample.file(hit("B", "31"))).findings().get(0);
        assertThat(after.row()).isNotEqualTo(before.row());
        assertThat(after.fingerprint()).isEqualTo(before.fingerprint()).hasSize(16);
        Finding other =
                Sample.judge(catalogue, Sample.file(hit("B", "32"))).findings().get(0);
        assertThat(other.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void monitor_showsProgress_andCancels() throws IOException {
        RunMonitor monitor = new RunMonitor();
        ByteSource file = ByteSource.of(
                Sample.file(hit("A", "30"), hit("B", "31"), hit("C", "32")).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(
                        () -> new Engine().judge(catalogue, Sample.FILING, file, finding -> monitor.cancel(), monitor))
                .isInstanceOf(CancellationException.class);
        assertThat(monitor.records()).isEqualTo(3);
        assertThat(monitor.findings()).isEqualTo(1);
        assertThat(monitor.bytesRead()).isGreaterThanOrEqualTo(file.size());
    }

    @Test
    void dataset_unknownForTheFiler_isRefused() {
        Filing filing = new Filing("91350100M000100Y43", "BANK", "350000", "loans", Sample.FILING.period());
        assertThatThrownBy(() -> new Engine()
                        .judge(catalogue, filing, ByteSource.of(new byte[0]), finding -> {}, new RunMonitor()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BANK")
                .hasMessageContaining("loans");
    }

    private static String hit(String loan, String rate) {
        return Sample.row(Map.of("loan_id", loan, "rate", rate));
    }
}
