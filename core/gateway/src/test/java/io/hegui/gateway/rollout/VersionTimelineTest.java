package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionTimelineTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;
    private static final List<StagedVersion> VERSIONS =
            IntStream.range(0, 4).mapToObj(number -> version("1." + number)).toList();

    /** Held against a plain list of which version judges which day. */
    @Test
    void anyOrderOfActivations_leavesEachDayToTheLastThatConcernedIt() {
        long seed = Long.getLong("timeline.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            VersionTimeline timeline = VersionTimeline.none();
            Map<Integer, StagedVersion> model = new HashMap<>();
            for (int step = 0; step < 8; step++) {
                StagedVersion version = VERSIONS.get(random.nextInt(VERSIONS.size()));
                int day = random.nextInt(DAYS);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        timeline = VersionTimeline.always(version);
                        IntStream.range(-1, DAYS).forEach(each -> model.put(each, version));
                    }
                    case 1 -> {
                        int begin = timeline.earlier().isEmpty()
                                ? -1
                                : (int) (timeline.earlier().lastKey().toEpochDay() - FIRST.toEpochDay());
                        timeline = timeline.continuedWith(version);
                        IntStream.range(begin, DAYS).forEach(each -> model.put(each, version));
                    }
                    default -> {
                        timeline = timeline.from(FIRST.plusDays(day), version);
                        IntStream.range(day, DAYS).forEach(each -> model.put(each, version));
                    }
                }
                assertJudges(timeline, model, seed);
            }
        }
    }

    private static void assertJudges(VersionTimeline timeline, Map<Integer, StagedVersion> model, long seed) {
        for (int day = -1; day < DAYS; day++) {
            assertThat(timeline.at(FIRST.plusDays(day)))
                    .as("seed %d, day %d of %s", seed, day, timeline)
                    .isEqualTo(Optional.ofNullable(model.get(day)));
        }
        List<VersionTimeline.Span> spans = timeline.spans();
        assertThat(spans.get(0).from()).isEmpty();
        assertThat(spans.get(spans.size() - 1).until()).isEmpty();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isEqualTo(spans.get(i - 1).until());
            assertThat(spans.get(i).version()).isNotEqualTo(spans.get(i - 1).version());
        }
        assertThat(timeline.begin())
                .isEqualTo(
                        model.containsKey(-1) || model.isEmpty()
                                ? Optional.empty()
                                : IntStream.range(0, DAYS)
                                        .filter(model::containsKey)
                                        .mapToObj(FIRST::plusDays)
                                        .findFirst());
    }

    @Test
    void activationFromADay_madeTwice_changesNothing_andTheNextBeforeItReplacesIt() {
        VersionTimeline once = VersionTimeline.always(VERSIONS.get(0)).from(FIRST, VERSIONS.get(1));

        assertThat(once.from(FIRST, VERSIONS.get(1)).isLike(once)).isTrue();
        assertThat(once.from(FIRST.plusDays(1), VERSIONS.get(1)).isLike(once)).isTrue();
        assertThat(once.from(FIRST.minusDays(1), VERSIONS.get(2))).hasToString("1.0 before 2025-12-31, then 1.2");
        assertThat(once.from(FIRST.minusDays(1), VERSIONS.get(0))).isEqualTo(VersionTimeline.always(VERSIONS.get(0)));
        assertThat(once.names(VERSIONS.get(0).sha256())).isTrue();
        assertThat(once.names(VERSIONS.get(2).sha256())).isFalse();
    }

    @Test
    void note_isReadAsItWasWritten_andOneOfBeforeThereWereDaysToo() {
        VersionTimeline timeline =
                VersionTimeline.none().from(FIRST, VERSIONS.get(0)).from(FIRST.plusDays(31), VERSIONS.get(1));
        JsonArray note = new JsonArray();
        timeline.spans().forEach(span -> note.add(TimelineNote.json("sample", span)));

        assertThat(TimelineNote.read(note)).isEqualTo(Map.of("sample", timeline));
        JsonArray last = new JsonArray().add(note.getValue(note.size() - 1));
        assertThat(TimelineNote.read(last)).isEqualTo(Map.of("sample", VersionTimeline.always(VERSIONS.get(1))));
    }

    static StagedVersion version(String number) {
        return new StagedVersion(
                "sample",
                number,
                "hash of " + number,
                "sample.jar",
                Optional.empty(),
                "",
                Optional.empty(),
                "test",
                OffsetDateTime.parse("2026-01-01T00:00:00+08:00"),
                "");
    }
}
