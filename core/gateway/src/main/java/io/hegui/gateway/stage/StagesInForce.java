package io.hegui.gateway.stage;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.Stages;
import io.hegui.gateway.submission.Submission;
import io.hegui.sdk.dataset.Filing;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stages of all checks, as this gateway saw them last in the database; a run costs no look there. For a filing those of
 * the day on which it arrived count, in Shanghai: its filer can know them when it files, and neither a long queue nor a run
 * that is repeated makes it stricter. Each run is recorded with those that it was made under.
 */
@Singleton
public final class StagesInForce {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final StagePlans plans;
    private final Clock clock;
    private volatile Optional<Map<String, StageTimeline>> known = Optional.empty();

    @Inject
    StagesInForce(StagePlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** Looks into the database. */
    Future<Void> refresh() {
        return plans.decided().map(all -> {
            Map<String, List<StageDates>> byCheck = new HashMap<>();
            all.forEach(plan -> byCheck.computeIfAbsent(plan.check(), check -> new ArrayList<>())
                    .add(plan.dates()));
            Map<String, StageTimeline> timelines = new HashMap<>();
            byCheck.forEach((check, dates) -> timelines.put(check, new StageTimeline(dates)));
            known = Optional.of(Map.copyOf(timelines));
            return null;
        });
    }

    /** For a filing on record. Nothing is judged before it is known what holds. */
    public Future<Stages> of(Catalogue catalogue, Submission submission) {
        LocalDate day = day(submission.receivedAt());
        return (known.isPresent() ? Future.<Void>succeededFuture() : refresh())
                .map(seen -> stages(known.orElseThrow(), catalogue, submission.filing(), day));
    }

    /** For a filing that arrives just now; empty if it is not known yet. */
    public Optional<Stages> now(Catalogue catalogue, Filing filing) {
        return known.map(timelines -> stages(timelines, catalogue, filing, today()));
    }

    /** Of all checks of which something was decided. */
    SortedMap<String, StageTimeline> all() {
        return new TreeMap<>(known.orElse(Map.of()));
    }

    /** Of one check. */
    public StageTimeline timeline(String check) {
        return known.orElse(Map.of()).getOrDefault(check, StageTimeline.ENFORCED);
    }

    public LocalDate today() {
        return day(OffsetDateTime.now(clock));
    }

    private static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(SHANGHAI).toLocalDate();
    }

    private static Stages stages(
            Map<String, StageTimeline> timelines, Catalogue catalogue, Filing filing, LocalDate day) {
        if (timelines.isEmpty()) {
            return Stages.ENFORCED;
        }
        Set<String> watched = new HashSet<>();
        SortedMap<String, LocalDate> warned = new TreeMap<>();
        catalogue.dataset(filing.institutionType(), filing.dataset()).stream()
                .flatMap(plan -> plan.checks().stream())
                .filter(check -> check.page().bindsType(filing.institutionType()))
                .map(check -> check.page().id())
                .forEach(check -> {
                    StageTimeline timeline = timelines.getOrDefault(check, StageTimeline.ENFORCED);
                    switch (timeline.on(day)) {
                        case WATCHED -> watched.add(check);
                        case WARNED ->
                            warned.put(check, timeline.enforcedFrom(day).orElseThrow());
                        case ENFORCED -> {}
                    }
                });
        return new Stages(watched, warned, Set.of());
    }
}
