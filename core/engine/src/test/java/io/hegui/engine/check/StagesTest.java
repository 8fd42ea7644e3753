package io.hegui.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingBlock;
import io.hegui.engine.report.FindingBlockSink;
import io.hegui.engine.report.FindingCursor;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.engine.sample.AlwaysWrong;
import io.hegui.engine.sample.Hanging;
import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.Sample;
import io.hegui.engine.sample.Throwing;
import io.hegui.sdk.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StagesTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final Supervisor supervisor =
            new Supervisor(1, 4, new CheckLimits(Duration.ofSeconds(2), 2, 64 << 20, 20_000));

    @BeforeEach
    void hang() {
        Hanging.released = false;
    }

    @AfterEach
    void close() {
        supervisor.close();
        Hanging.released = true;
    }

    @Test
    void watchedCheck_leavesEverythingAsIfItWereNotThere_andIsHeardApart() throws Exception {
        String file = Sample.file(rows(700));
        Said without = judge(Sample.catalogue(new AlwaysWrong()), file, Stages.ENFORCED);
        Said watched = judge(Sample.catalogue(new HighRate(), new AlwaysWrong()), file, watching("T.1"));
        assertThat(watched.shown).isEqualTo(without.shown).isNotEmpty();
        assertThat(watched.report.findingsByCheck()).isEqualTo(without.report.findingsByCheck());
        assertThat(watched.report.tally()).isEqualTo(without.report.tally());
        assertThat(watched.report.failures()).isEmpty();
        assertThat(watched.monitor.findings()).isEqualTo(without.monitor.findings());
        assertThat(watched.apart).hasSize(350).extracting(Finding::check).containsOnly("T.1");
        assertThat(watched.report.staged().watchedByCheck()).containsExactly(Map.entry("T.1", 350L));
        assertThat(without.report.staged()).isEqualTo(Staged.NOTHING);
        // and it does weigh once it is enforced
        Said enforced = judge(Sample.catalogue(new HighRate(), new AlwaysWrong()), file, Stages.ENFORCED);
        assertThat(enforced.shown).hasSize(without.shown.size() + 350);
        assertThat(enforced.report.tally()).isNotEqualTo(without.report.tally());
    }

    @Test
    void warnedCheck_isShownMarked_andDecidesNothing() throws Exception {
        Catalogue catalogue = Sample.catalogue(new HighRate());
        String file = Sample.file(rows(2));
        Said enforced = judge(catalogue, file, Stages.ENFORCED);
        Said warned = judge(catalogue, file, warning("T.1"));
        assertThat(enforced.report.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_BREACHES);
        assertThat(warned.report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(warned.shown).isEqualTo(enforced.shown).hasSize(1);
        assertThat(warned.report.findingsByCheck()).isEqualTo(enforced.report.findingsByCheck());
        assertThat(warned.apart).isEmpty();

        FindingRenderer plain = FindingRenderer.of(catalogue, Language.EN);
        FindingRenderer marking = plain.warning(warned.report.staged().stages().warned());
        Finding finding = warned.shown.get(0);
        assertThat(plain.json(finding)).doesNotContain("enforcedFrom");
        assertThat(marking.json(finding)).contains("\"stage\":\"WARNED\",\"enforcedFrom\":\"2027-03-01\"");
        assertThat(marking.csvHeader()).endsWith(",fingerprint,enforcedFrom\r\n");
        assertThat(marking.csv(finding)).endsWith(finding.fingerprint() + ",2027-03-01\r\n");
        assertThat(plain.csvHeader()).endsWith(",fingerprint\r\n");
        FindingRenderer other = plain.warning(Map.of("T.9", DAY));
        assertThat(other.json(finding)).doesNotContain("enforcedFrom");
        assertThat(other.csv(finding)).endsWith(finding.fingerprint() + ",\r\n");
    }

    @Test
    void checkThatThrows_stopsAFilingOnlyWhenEnforced() throws Exception {
        Catalogue catalogue = Sample.catalogue(new HighRate(), new Throwing());
        String file = Sample.file(Sample.row(Map.of("instalments", "13", "rate", "30")));
        Said enforced = judge(catalogue, file, Stages.ENFORCED);
        assertThat(enforced.report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        String broken = enforced.report.failures().get(0).check();
        Said watched = judge(catalogue, file, watching(broken));
        assertThat(watched.report.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_BREACHES);
        assertThat(watched.report.failures()).isEmpty();
        assertThat(watched.report.staged().watchedFailures())
                .extracting(CheckFailure::check)
                .containsExactly(broken);
        assertThat(watched.report.staged().cutShort()).isEmpty();
        Said warned = judge(catalogue, file, warning(broken));
        assertThat(warned.report.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_BREACHES);
        assertThat(warned.report.failures()).extracting(CheckFailure::check).containsExactly(broken);
    }

    @Test
    void checkThatDoesNotComeBack_isNeverTakenForAnAcceptedFiling_andTheFilingIsJudgedWithoutIt() throws Exception {
        Catalogue catalogue = Sample.catalogue(new HighRate(), new Hanging());
        String file = Sample.file(Sample.row("instalments", "77"), Sample.row(Map.of("loan_id", "L-2", "rate", "30")));
        for (Stages stages : List.of(watching("T.4"), warning("T.4"))) {
            Said stuck = judge(catalogue, file, stages);
            assertThat(stuck.report.staged().cutShort()).contains("T.4");
            assertThat(stuck.report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            Said again = judge(catalogue, file, stages.leavingOut(Set.of("T.4", "T.1")));
            assertThat(again.report.staged().cutShort()).isEmpty();
            assertThat(again.report.records()).isEqualTo(2);
            assertThat(again.report.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_BREACHES);
            supervisor.reset("T.4");
        }
        Said enforced = judge(catalogue, file, Stages.ENFORCED.leavingOut(Set.of("T.4")));
        assertThat(enforced.report.staged().cutShort()).isEmpty();
        assertThat(enforced.report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void watchedCheck_thatFindsWithoutEnd_endsNoFiling() throws Exception {
        Catalogue catalogue = Sample.catalogue(new AlwaysWrong());
        String file = Sample.file(rows(20_000 / AlwaysWrong.FINDINGS + 1));
        Said flooded = judge(catalogue, file, watching("T.9"));
        assertThat(flooded.report.staged().cutShort()).contains("T.9");
        assertThat(flooded.report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(flooded.report.failures()).isEmpty();
        Said again = judge(catalogue, file, watching("T.9").leavingOut(Set.of("T.9")));
        assertThat(again.report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(again.report.staged().watchedFailures()).hasSize(1);
    }

    private static Stages watching(String check) {
        return new Stages(Set.of(check), new TreeMap<>(), Set.of());
    }

    private static Stages warning(String check) {
        return new Stages(Set.of(), new TreeMap<>(Map.of(check, DAY)), Set.of());
    }

    /** Every second with a rate over the cap. */
    private static String[] rows(int count) {
        String[] rows = new String[count];
        for (int i = 0; i < count; i++) {
            rows[i] = Sample.row(Map.of("loan_id", "L-" + i, "rate", i % 2 == 0 ? "12.5" : "30"));
        }
        return rows;
    }

    private Said judge(Catalogue catalogue, String file, Stages stages) throws Exception {
        Said said = new Said();
        said.report = supervisor
                .run(
                        catalogue,
                        FiledFile.alone(
                                        Sample.FILING,
                                        ByteSource.of(file.getBytes(StandardCharsets.UTF_8)),
                                        Declared.NOTHING)
                                .under(stages),
                        said,
                        said.monitor)
                .get(60, TimeUnit.SECONDS);
        return said;
    }

    /** What a run says, and to whom. */
    private static final class Said implements FindingBlockSink {
        private final List<Finding> shown = new ArrayList<>();
        private final List<Finding> apart = new ArrayList<>();
        private final RunMonitor monitor = new RunMonitor();
        private RunReport report = new RunReport(Tally.EMPTY, Verdict.ACCEPTED, 0, new TreeMap<>(), List.of(), "");

        @Override
        public void accept(Finding finding) {
            shown.add(finding);
        }

        @Override
        public void accept(FindingBlock findings) {
            FindingCursor cursor = findings.read();
            while (cursor.next()) {
                shown.add(cursor.finding());
            }
        }

        @Override
        public void watched(Finding finding) {
            apart.add(finding);
        }
    }
}
