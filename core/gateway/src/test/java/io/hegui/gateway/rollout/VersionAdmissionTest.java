package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.http.ProblemException;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VersionAdmissionTest {
    private static final LocalDate YEAR = LocalDate.of(2027, 1, 1);
    private static final StagedVersion OLD = VersionTimelineTest.version("1.0.0");
    private static final StagedVersion NEW = VersionTimelineTest.version("1.1.0");
    private static final VersionTimeline NOW = VersionTimeline.always(OLD).from(YEAR, NEW);

    @Test
    void versionFromADay_replacesWhatWasPlannedForLater() {
        StagedVersion next = VersionTimelineTest.version("1.2.0");

        assertThat(admit(next, NOW, YEAR.minusMonths(1))).hasToString("1.0.0 before 2026-12-01, then 1.2.0");
        assertThat(admit(next, NOW, YEAR.plusMonths(1)))
                .hasToString("1.0.0 before 2027-01-01, then 1.1.0 before 2027-02-01, then 1.2.0");
        assertThat(admit(NEW, NOW, YEAR).isLike(NOW)).isTrue();
        assertThat(new VersionAdmission(false).admit(next, NOW, order(Optional.empty(), false)))
                .isEqualTo(VersionTimeline.always(next));
    }

    @Test
    void versionThatJudgesThesePeriodsAlready_isRefused() {
        assertRefused("in-force-already", () -> admit(NEW, NOW, YEAR.plusMonths(6)));
        assertRefused("in-force-already", () -> admit(NEW, VersionTimeline.always(NEW), YEAR));
    }

    @Test
    void lowerVersionThanAnyThatItReplaces_isRefused_unlessItIsMeant() {
        StagedVersion between = VersionTimelineTest.version("1.0.5");

        assertRefused("lower-version", () -> admit(between, NOW, YEAR));
        assertRefused("lower-version", () -> admit(between, NOW, YEAR.minusMonths(1)));
        assertRefused(
                "lower-version", () -> new VersionAdmission(false).admit(between, NOW, order(Optional.empty(), false)));
        assertThat(new VersionAdmission(false).admit(between, NOW, order(Optional.of(YEAR), true)))
                .hasToString("1.0.0 before 2027-01-01, then 1.0.5");
    }

    @Test
    void dayBeforeThePluginBegins_isRefused_theDayItselfIsNot() {
        VersionTimeline begun = VersionTimeline.none().from(YEAR, OLD);

        assertRefused("from-too-early", () -> admit(NEW, begun, YEAR.minusDays(1)));
        assertThat(admit(NEW, begun, YEAR)).hasToString("none before 2027-01-01, then 1.1.0");
    }

    @Test
    void whoStagedAVersion_mayNotSayAloneForWhichPeriodsItIs() {
        VersionAdmission twoPersons = new VersionAdmission(true);

        assertRefused(
                "second-person-needed", () -> twoPersons.admit(NEW, NOW, order(Optional.of(YEAR.minusDays(1)), false)));
        assertThat(twoPersons.admit(NEW, NOW, order(Optional.of(YEAR), false)).isLike(NOW))
                .isTrue();
    }

    private static VersionTimeline admit(StagedVersion wanted, VersionTimeline now, LocalDate from) {
        return new VersionAdmission(false).admit(wanted, now, order(Optional.of(from), false));
    }

    /** By the person who staged the versions. */
    private static Order order(Optional<LocalDate> from, boolean allowDowngrade) {
        return new Order("test", "a test", allowDowngrade, false, from, Optional.empty(), false);
    }

    private static void assertRefused(String type, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(type));
    }
}
