package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.refusal.RefusedException;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Frequency;
import io.hegui.sdk.dataset.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The filing that an example of a check describes, and those that it names beside it. */
public final class ExampleFiling {
    private static final String INSTITUTION = "91350100M000100Y43";
    private static final String REGION = "110000";

    private final Catalogue catalogue;
    private final DatasetPlan plan;
    private final PlannedCheck planned;
    private final Example example;
    private final Filing filing;

    ExampleFiling(Catalogue catalogue, DatasetPlan plan, PlannedCheck planned, Example example) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.planned = planned;
        this.example = example;
        this.filing = filing(plan.dataset(), planned.page(), example);
    }

    /** The filing itself, with what it is compared with and what is looked into. */
    FiledFile own() {
        Optional<FiledFile.OfRecord> earlier = example.before().isEmpty()
                ? Optional.empty()
                : Optional.of(ofRecord(plan, filing.period().previous(), example.before()));
        return FiledFile.alone(filing, ByteSource.of(ExampleFile.of(plan, example)), Declared.NOTHING)
                .after(earlier, example.received().map(at -> new FiledFile.Received(at, example.version())))
                .with(needed());
    }

    /** What one of the other institutions has filed. */
    FiledFile ofAnother(int number) {
        Filing theirs = new Filing(
                "other " + (number + 1), filing.institutionType(), filing.region(), filing.dataset(), filing.period());
        return FiledFile.alone(
                        theirs,
                        ByteSource.of(ExampleFile.of(plan, example.others().get(number))),
                        Declared.NOTHING)
                .with(needed());
    }

    private Map<String, FiledFile.OfRecord> needed() {
        Map<String, FiledFile.OfRecord> needed = new HashMap<>();
        example.with().forEach((dataset, rows) -> {
            if (planned.needs().stream().noneMatch(need -> need.dataset().equals(dataset))) {
                throw new RefusedException(ExampleRefusals.NOT_NEEDED.with(dataset));
            }
            catalogue
                    .dataset(filing.institutionType(), dataset)
                    .ifPresent(
                            other -> needed.put(dataset, ofRecord(other, NeededFilings.period(other, filing), rows)));
        });
        return needed;
    }

    private static FiledFile.OfRecord ofRecord(DatasetPlan plan, Period period, List<Map<String, String>> rows) {
        return new FiledFile.OfRecord(period, ByteSource.of(ExampleFile.of(plan, rows)), Declared.NOTHING);
    }

    /** Whether the example can be about that dataset. */
    static boolean suits(DatasetPlan plan, PlannedCheck planned, Example example) {
        Set<String> types = plan.dataset().institutionTypes();
        return plan.checks().stream()
                        .anyMatch(
                                check -> check.page().id().equals(planned.page().id()))
                && example.dataset().map(plan.dataset().id()::equals).orElse(true)
                && example.as()
                        .map(type -> types.contains(type) && planned.page().bindsType(type))
                        .orElse(true);
    }

    /**
     * The filing that the example is.
     *
     * @throws RefusedException if its period cannot be read
     */
    public static Filing filing(Dataset<?> dataset, CheckPage page, Example example) {
        String type = example.as()
                .orElseGet(() -> dataset.institutionTypes().stream()
                        .filter(page::bindsType)
                        .sorted()
                        .findFirst()
                        .orElseThrow());
        return new Filing(
                INSTITUTION,
                type,
                example.region().orElse(REGION),
                dataset.id(),
                period(example.period().orElse(usualPeriod(dataset.frequency()))));
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ExampleRefusals.NO_PERIOD.with(text, e.getMessage()));
        }
    }

    private static String usualPeriod(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> "2026-09-30";
            case MONTHLY -> "2026-09";
            case QUARTERLY -> "2026-Q3";
        };
    }
}
