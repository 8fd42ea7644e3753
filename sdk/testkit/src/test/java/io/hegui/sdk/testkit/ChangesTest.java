package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.engine.check.Verdict;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final DatasetTester shop =
            DatasetTester.of(new ShopPlugin(false)).as("SHOP").dataset("lines");

    @Test
    void changes_areThoseANaiveComparisonFinds() {
        for (int round = 0; round < 200; round++) {
            Map<String, Integer> before = book(2 * round);
            Map<String, Integer> now = book(2 * round + 1);
            List<String> expected = new ArrayList<>();
            now.forEach((line, amount) -> {
                if (before.containsKey(line) && !before.get(line).equals(amount)) {
                    expected.add(line + " amount");
                }
            });
            before.keySet().stream()
                    .filter(line -> !now.containsKey(line))
                    .forEach(line -> expected.add(line + " line"));
            Judged judged = shop.after(file(before)).judge(file(now));
            assertThat(judged.findings())
                    .extracting(finding -> finding.key() + " " + finding.field())
                    .as("round %s", round)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(judged.findings())
                    .allMatch(finding -> (finding.row() == 0) == finding.field().equals("line"));
            assertThat(shop.after(file(before)).judge(file(now)).findings()).isEqualTo(judged.findings());
        }
    }

    @Test
    void nothing_isCompared_withoutAnEarlierFiling() {
        shop.judge(file(Map.of("A", 1))).finds().isDecided(Verdict.ACCEPTED);
    }

    @Test
    void earlierFilingThatCannotBeRead_isAFailure_andNoFinding() {
        Judged judged = shop.after("line,amount,day\nA,none,2026-08-01\n").judge(file(Map.of("A", 1)));

        judged.finds().isDecided(Verdict.INCONCLUSIVE);
        assertThat(judged.report().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.check()).isEqualTo("K.3"))
                .satisfies(failure -> assertThat(failure.reason())
                        .contains("the filing of 2026-08")
                        .contains("row 1"));
    }

    @Test
    void arrival_isJudged_onlyOfWhatWasFiled() {
        LocalDateTime late = LocalDateTime.of(2026, 10, 11, 0, 0);
        shop.received(late, 1).judge(file(Map.of("A", 1))).finds("K.4@0:received");
        shop.received(late, 2).judge(file(Map.of("A", 1))).finds();
        shop.received(late.minusMinutes(1), 1).judge(file(Map.of("A", 1))).finds();
    }

    @Test
    void checkTester_saysHowToTestAChange() {
        assertThatThrownBy(() -> CheckTester.of(new LineChanged())).hasMessageContaining("DatasetTester");
    }

    private static Map<String, Integer> book(int seed) {
        Map<String, Integer> lines = new TreeMap<>();
        for (int i = drawn(seed, 0, 8); i >= 0; i--) {
            lines.put("L" + drawn(seed, 2 * i + 1, 10), 1 + drawn(seed, 2 * i + 2, 3));
        }
        return lines;
    }

    /** The kit's contract looks through these classes too, and knows no chance. */
    private static int drawn(int seed, int draw, int bound) {
        long mixed = (seed * 0x9E3779B97F4A7C15L) ^ (draw * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 32), bound);
    }

    private static String file(Map<String, Integer> lines) {
        StringBuilder file = new StringBuilder("line,amount,day\n");
        lines.forEach(
                (line, amount) -> file.append(line).append(',').append(amount).append(".00,2026-09-01\n"));
        return file.toString();
    }
}
