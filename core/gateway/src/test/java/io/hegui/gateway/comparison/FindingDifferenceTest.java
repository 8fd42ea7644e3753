package io.hegui.gateway.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.report.Finding;
import io.hegui.sdk.check.Kind;
import io.hegui.sdk.check.Severity;
import io.hegui.sdk.check.Working;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FindingDifferenceTest {
    private static final FindingSet EMPTY = set();

    @Test
    void sameFindingsInAnyOrder_doNotDiffer() {
        assertThat(FindingDifference.between(
                        set(finding(1, "a"), finding(2, "b")), set(finding(2, "b"), finding(1, "a"))))
                .isEmpty();
    }

    @Test
    void findings_areNewGoneOrChangedByTheirPlace() {
        FindingSet before = set(finding(1, "a"), finding(2, "b"), finding(3, "c"));
        FindingSet after = set(finding(2, "b"), finding(3, "other"), finding(4, "d"));

        assertThat(FindingDifference.between(before, after))
                .containsEntry("T.1", new CheckDifference(1, 1, 1, List.of(1L, 3L, 4L)));
    }

    /** One check may say several things in one place. */
    @Test
    void repeatedFindings_areMetAsOftenAsTheyCome() {
        FindingSet before = set(finding(1, "a"), finding(1, "a"), finding(1, "b"));
        FindingSet after = set(finding(1, "a"), finding(1, "c"));

        assertThat(FindingDifference.between(before, after).get("T.1"))
                .isEqualTo(new CheckDifference(0, 1, 1, List.of(1L)));
    }

    /** Whatever the two runs found, each finding of either side is accounted for. */
    @Test
    void differences_addUp() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            FindingSet before = some(random);
            FindingSet after = some(random);
            CheckDifference there = FindingDifference.between(before, after).getOrDefault("T.1", CheckDifference.NONE);
            CheckDifference back = FindingDifference.between(after, before).getOrDefault("T.1", CheckDifference.NONE);

            assertThat(before.size() - there.gone()).isEqualTo(after.size() - there.added());
            assertThat(back.added()).isEqualTo(there.gone());
            assertThat(back.gone()).isEqualTo(there.added());
            assertThat(back.changed()).isEqualTo(there.changed());
        }
    }

    @Test
    void findingsBeyondTheLimit_areCounted() {
        FindingSet full = new FindingSet(Explained.NOTHING, 2);
        for (int row = 1; row <= 5; row++) {
            full.accept(finding(row, "a"));
        }

        assertThat(full.size()).isEqualTo(5);
        assertThat(full.beyond()).isEqualTo(3);
        assertThat(FindingDifference.between(EMPTY, full))
                .containsEntry("T.1", new CheckDifference(2, 0, 0, List.of(1L, 2L)));
    }

    private static FindingSet some(Random random) {
        FindingSet set = set();
        for (int i = random.nextInt(12); i > 0; i--) {
            set.accept(finding(random.nextInt(4), Integer.toString(random.nextInt(3))));
        }
        return set;
    }

    private static FindingSet set(Finding... findings) {
        FindingSet set = new FindingSet(Explained.NOTHING);
        for (Finding finding : findings) {
            set.accept(finding);
        }
        return set;
    }

    private static Finding finding(long row, String message) {
        return new Finding(
                "T.1",
                Kind.COMPLIANCE,
                Severity.MAJOR,
                false,
                row,
                "K-" + row,
                "amount",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                message,
                Map.of(),
                Working.NONE,
                Map.of(),
                "0123456789abcdef");
    }
}
