package io.hegui.engine.catalogue;

import io.hegui.sdk.Text;
import io.hegui.sdk.check.Need;
import io.hegui.sdk.dataset.Dataset;
import java.util.ArrayList;
import java.util.List;

/** Holds what checks look into against what there is: whoever a check binds must file it. */
final class NeedPlans {
    private final List<DatasetPlan> plans;

    NeedPlans(List<DatasetPlan> plans) {
        this.plans = plans;
    }

    /** What is needed and not filed, one sentence each. */
    List<Text> missing() {
        List<Text> missing = new ArrayList<>();
        for (DatasetPlan plan : plans) {
            for (PlannedCheck planned : plan.checks()) {
                for (Need<?, ?> need : planned.needs()) {
                    plan.dataset().institutionTypes().stream()
                            .filter(planned.page()::bindsType)
                            .filter(type -> plans.stream().noneMatch(other -> isFiled(need, other.dataset(), type)))
                            .sorted()
                            .forEach(type -> missing.add(sentence(planned, need, type)));
                }
            }
        }
        return missing;
    }

    private static boolean isFiled(Need<?, ?> need, Dataset<?> dataset, String type) {
        return dataset.id().equals(need.dataset())
                && dataset.institutionTypes().contains(type)
                && need.recordType().isAssignableFrom(dataset.recordType());
    }

    private static Text sentence(PlannedCheck planned, Need<?, ?> need, String type) {
        return CatalogueRefusals.NOT_FILED.with(
                planned.page().plugin(),
                planned.page().id(),
                need.dataset(),
                need.recordType().getName(),
                type);
    }
}
