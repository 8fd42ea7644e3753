package io.hegui.gateway.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.http.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 10);

    private final StageRules rules = new StageRules(30);

    @Test
    void plan_withWarningInTime_isTaken_andADayLessIsNot() {
        require(plan("2027-01-10", "2027-02-01", "2027-03-03"), StageTimeline.ENFORCED);
        refused(plan("2027-01-10", "2027-02-01", "2027-03-02"), StageTimeline.ENFORCED, "lead-time-too-short");
        assertThatThrownBy(() -> require(plan(null, "2027-01-10", "2027-02-08"), StageTimeline.ENFORCED))
                .hasMessageContaining("the earliest day is 2027-02-09");
        require(plan("2027-01-10", null, null), StageTimeline.ENFORCED);
    }

    @Test
    void plan_thatIsMalformed_isRefused() {
        refused(plan(null, null, null), StageTimeline.ENFORCED, "bad-request");
        refused(plan("2027-02-01", "2027-02-01", "2027-06-01"), StageTimeline.ENFORCED, "bad-request");
        refused(plan(null, "2027-06-01", "2027-05-01"), StageTimeline.ENFORCED, "bad-request");
        refused(plan(null, "2027-02-01", null), StageTimeline.ENFORCED, "bad-request");
        refused(plan("2027-01-09", null, null), StageTimeline.ENFORCED, "stage-date-passed");
    }

    @Test
    void enforcement_withoutWarning_isRefused_unlessNothingChangesByIt() {
        StageTimeline watched = new StageTimeline(List.of(plan("2027-01-01", null, null)));
        refused(plan(null, null, "2027-01-10"), watched, "not-warned");
        refused(plan("2027-01-01", null, "2027-06-01"), watched, "not-warned");
        StageTimeline soonWatched = new StageTimeline(List.of(plan("2027-01-11", null, null)));
        require(plan(null, null, "2027-01-10"), soonWatched);
        refused(plan(null, null, "2027-01-11"), soonWatched, "not-warned");
    }

    @Test
    void warningThatWasGiven_counts_andOneThatWasNot_doesNot() {
        StageTimeline warned = new StageTimeline(List.of(plan("2026-12-01", "2026-12-20", "2027-01-20")));
        // put off a little: they know since long
        require(plan("2026-12-01", "2026-12-20", "2027-01-25"), warned);
        // brought forward: they do not
        refused(plan("2026-12-01", "2026-12-20", "2027-01-19"), warned, "lead-time-too-short");
        refused(plan(null, "2026-12-19", "2027-01-25"), warned, "stage-date-passed");
    }

    @Test
    void checkThatNoPluginBrings_mustBeStagedFromToday() {
        StageOrder later = new StageOrder("T.9", plan("2027-01-11", null, null), "new");
        assertThatThrownBy(() -> rules.require(later, StageTimeline.ENFORCED, false, TODAY))
                .hasMessageContaining("check-not-active");
        rules.require(
                new StageOrder("T.9", plan("2027-01-10", null, null), "new"), StageTimeline.ENFORCED, false, TODAY);
    }

    @Test
    void timeline_holdsWhatWasDecidedBefore_untilTheFirstDateOfWhatWasDecidedLast() {
        StageTimeline timeline = new StageTimeline(
                List.of(plan("2027-04-20", null, null), plan("2027-01-01", "2027-02-01", "2027-05-01")));
        assertThat(timeline.on(LocalDate.of(2026, 12, 31))).isEqualTo(Stage.ENFORCED);
        assertThat(timeline.on(LocalDate.of(2027, 1, 1))).isEqualTo(Stage.WATCHED);
        assertThat(timeline.on(LocalDate.of(2027, 2, 1))).isEqualTo(Stage.WARNED);
        assertThat(timeline.on(LocalDate.of(2027, 4, 19))).isEqualTo(Stage.WARNED);
        assertThat(timeline.on(LocalDate.of(2027, 6, 1))).isEqualTo(Stage.WATCHED);
        assertThat(timeline.enforcedFrom(LocalDate.of(2027, 3, 1))).contains(LocalDate.of(2027, 5, 1));
        assertThat(timeline.enforcedFrom(LocalDate.of(2027, 6, 1))).isEmpty();
    }

    /** Whatever operators try: nobody is held to a check that he was not told of, on each of the days before. */
    @Test
    void decisions_atRandom_neverEnforceWhatWasNotAnnouncedForAsLongAsTheLead() {
        int enforced = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StageRules rulesThen = new StageRules(random.nextInt(6));
            List<StageDates> plans = new ArrayList<>();
            List<Optional<LocalDate>> told = new ArrayList<>();
            Stage before = Stage.ENFORCED;
            for (int day = 0; day < 60; day++) {
                LocalDate today = TODAY.plusDays(day);
                for (int tries = random.nextInt(4); tries > 0; tries--) {
                    StageDates wanted = atRandom(random, today, plans);
                    if (isTaken(rulesThen, wanted, new StageTimeline(plans), today)) {
                        plans.add(0, wanted);
                    }
                }
                StageTimeline timeline = new StageTimeline(plans);
                Stage now = timeline.on(today);
                if (now == Stage.ENFORCED && before != Stage.ENFORCED) {
                    enforced++;
                    for (int ago = 1; ago <= rulesThen.lead(); ago++) {
                        assertThat(told.get(day - ago))
                                .as("seed %d, day %d, %d days before", seed, day, ago)
                                .hasValueSatisfying(date -> assertThat(date).isBeforeOrEqualTo(today));
                    }
                }
                // Who was held to it the day before has been told as well.
                told.add(now == Stage.WATCHED ? Optional.empty() : timeline.enforcedFrom(today));
                before = now;
            }
        }
        assertThat(enforced).isGreaterThan(1_000);
    }

    private static StageDates atRandom(Random random, LocalDate today, List<StageDates> plans) {
        StageDates last = plans.isEmpty() ? plan(null, null, null) : plans.get(0);
        return new StageDates(
                date(random, today, last.watched()),
                date(random, today, last.warned()),
                date(random, today, last.enforced()));
    }

    private static Optional<LocalDate> date(Random random, LocalDate today, Optional<LocalDate> last) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> last;
            default -> Optional.of(today.plusDays(random.nextInt(14) - 2));
        };
    }

    private static boolean isTaken(StageRules rules, StageDates wanted, StageTimeline before, LocalDate today) {
        try {
            rules.require(new StageOrder("T.1", wanted, "at random"), before, true, today);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private void require(StageDates dates, StageTimeline before) {
        rules.require(new StageOrder("T.1", dates, "new"), before, true, TODAY);
    }

    private void refused(StageDates dates, StageTimeline before, String problem) {
        assertThatThrownBy(() -> require(dates, before))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().type()).isEqualTo(problem));
    }

    private static StageDates plan(@Nullable String watched, @Nullable String warned, @Nullable String enforced) {
        return new StageDates(date(watched), date(warned), date(enforced));
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }
}
