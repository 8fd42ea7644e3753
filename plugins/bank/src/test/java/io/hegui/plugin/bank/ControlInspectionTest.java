package io.hegui.plugin.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.report.Finding;
import io.hegui.sdk.Language;
import io.hegui.sdk.check.DatasetCheck;
import io.hegui.sdk.testkit.CheckTester;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import io.hegui.sdk.value.Rate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Process P1 with a, b and c of 40, 40 and 20, process P2 with the same b of 30 and d of 70; b has failed. */
class ControlInspectionTest {
    private static final DatasetTester BOOKS = DatasetTester.of(new BankPlugin())
            .as("BANK")
            .dataset("control-inspection")
            .period("2026-Q3");

    @Test
    void sharedContent_isScoredAndDeductedOnce() {
        tester(new ControlScoreMisstatedCheck())
                .acceptsAll(inspection("76.47"))
                .rejectsAll(inspection("65.00"), "stated_score")
                .verify();
    }

    @Test
    void statedScore_countsToAHundredthOfAPoint() {
        tester(new ControlScoreMisstatedCheck())
                .acceptsAll(inspection("76.460589"))
                .rejectsAll(inspection("76.460588"), "stated_score")
                .acceptsAll(inspection("76.480588"))
                .rejectsAll(inspection("76.480589"), "stated_score")
                .verify();
    }

    @Test
    void working_showsBothWaysOfCounting() {
        Judged judged = BOOKS.judge(Path.of("src/main/resources/samples/control-inspection/integrity.csv"))
                .finds("B.2.3@0:stated_score");
        Finding finding = judged.findings().get(0);
        assertThat(finding.working().figures())
                .containsEntry("total", "170")
                .containsEntry("deduction", "40")
                .containsEntry("score", "76.4706 %")
                .containsEntry("deduction_share", "23.5294 %")
                .containsEntry("every_line_total", "200")
                .containsEntry("every_line_deduction", "70")
                .containsEntry("every_line_deduction_share", "35.00 %");
        assertThat(finding.working().steps())
                .singleElement()
                .satisfies(step -> assertThat(step)
                        .containsEntry("canonical_key", "CK-B")
                        .containsEntry("counted_in", "P1")
                        .containsEntry("weight", "40")
                        .containsEntry("points", "2")
                        .containsEntry("failed", "true"));
        assertThat(judged.messages(Language.EN))
                .singleElement()
                .asString()
                .contains("65.00 %", "70 of 200", "40 of 170", "76.4706 %");
    }

    @Test
    void contentThatFailedElsewhere_isDeductedWhereItCounts() {
        tester(new ControlScoreMisstatedCheck())
                .acceptsAll(List.of(
                        point("P1 1 a KEY 40 owner passed", "76.47"),
                        point("P1 2 b KEY 40 owner passed", "76.47"),
                        point("P1 3 c GENERAL 20 owner passed", "76.47"),
                        point("P2 1 b KEY 30 guest failed", "76.47"),
                        point("P2 2 d KEY 70 owner passed", "76.47")))
                .verify();
    }

    @Test
    void owner_comesBeforeTheSmallestCode() {
        tester(new ControlScoreMisstatedCheck())
                .acceptsAll(List.of(
                        point("P1 1 a KEY 20 guest failed", "25.00"),
                        point("P2 1 a KEY 60 owner passed", "25.00"),
                        point("P2 2 b KEY 20 owner passed", "25.00")))
                .acceptsAll(List.of(
                        point("P2 1 a KEY 20 guest failed", "50.00"),
                        point("P10 1 a KEY 60 guest failed", "50.00"),
                        point("P10 2 b KEY 20 guest passed", "50.00")))
                .verify();
    }

    @Test
    void contentOfTwoOwners_isFoundAndNotScored() {
        List<ControlInspectionRow> lines =
                List.of(point("P1 1 a KEY 100 owner passed", "10.00"), point("P2 1 a KEY 100 owner passed", "10.00"));
        tester(new ControlContentOwnedTwiceCheck()).rejectsAll(lines, "owner").verify();
        tester(new ControlScoreMisstatedCheck()).acceptsAll(lines).verify();
    }

    @Test
    void scoresThatDiffer_areFoundAndNotCompared() {
        List<ControlInspectionRow> lines = List.of(
                point("P1 1 a KEY 50 owner passed", "10.00"),
                point("P1 2 b KEY 50 owner passed", "20.00"),
                point("P1 3 c KEY 50 owner passed", "10.00"));
        tester(new StatedScoresDifferCheck()).rejectsAll(lines, "stated_score").verify();
        tester(new ControlScoreMisstatedCheck()).acceptsAll(lines).verify();
    }

    @Test
    void secondProcessAlone_isWeightedAsItShould() {
        tester(new KeyPointOutweighedCheck())
                .acceptsAll(inspection("76.47"))
                .acceptsAll(inspection("76.47").subList(3, 5))
                .rejectsAll(inspection("76.47").subList(0, 4), "total_weight")
                .verify();
    }

    @Test
    void filingWithoutLines_givesNothing() {
        tester(new ControlScoreMisstatedCheck()).acceptsAll(List.of()).verify();
        tester(new ControlContentOwnedTwiceCheck()).acceptsAll(List.of()).verify();
        tester(new StatedScoresDifferCheck()).acceptsAll(List.of()).verify();
        tester(new KeyPointOutweighedCheck()).acceptsAll(List.of()).verify();
    }

    @Test
    void negativeWeight_isNoWeight() {
        BOOKS.judge("""
                        process_code,point_id,canonical_key,point_class,weight,owner,failed,stated_score
                        P1,1,a,KEY,-100,true,false,100.00
                        """).finds("S.cell.format@1:weight");
    }

    @Test
    void codes_standAsPeopleNumberThem() {
        assertThat(Stream.of("P10", "P2", "P2a", "1.10", "1.9", "P02", "P").sorted(new CodeOrder()))
                .containsExactly("1.9", "1.10", "P", "P02", "P2", "P2a", "P10");
    }

    private static <A> CheckTester<ControlInspectionRow> tester(DatasetCheck<ControlInspectionRow, A> check) {
        return CheckTester.of(check).as("BANK").period("2026-Q3");
    }

    private static List<ControlInspectionRow> inspection(String score) {
        return List.of(
                point("P1 1 a KEY 40 owner passed", score),
                point("P1 2 b KEY 40 owner failed", score),
                point("P1 3 c GENERAL 20 owner passed", score),
                point("P2 1 b KEY 30 guest failed", score),
                point("P2 2 d KEY 70 owner passed", score));
    }

    /** Process, point, key, class, weight, owner or guest, passed or failed. */
    private static ControlInspectionRow point(String line, String score) {
        String[] words = line.split(" ", -1);
        return new ControlInspectionRow(
                words[0],
                words[1],
                words[2],
                PointClass.valueOf(words[3]),
                Points.parse(words[4]),
                words[5].equals("owner"),
                words[6].equals("failed"),
                Rate.parse(score));
    }
}
