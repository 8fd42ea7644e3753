package io.hegui.engine.catalogue;

import io.hegui.engine.bind.Schema;
import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plans how the datasets that plugins bring are read, and by which checks they are judged. */
final class DatasetPlans {
    private final Set<String> types;
    private final Collection<PlannedCheck> checks;
    private final DeclaredChecks rules;
    private final CarriedOver.Use<Class<? extends Record>, Schema> schemas;
    private final Consumer<Text> problems;
    private final Map<String, String> owners = new HashMap<>();

    /**
     * @param types codes of the institution types there are
     * @param checks those written in Java
     * @param rules those written as expressions
     * @param schemas those that need not be made again
     */
    DatasetPlans(
            Set<String> types,
            Collection<PlannedCheck> checks,
            DeclaredChecks rules,
            CarriedOver.Use<Class<? extends Record>, Schema> schemas,
            Consumer<Text> problems) {
        this.schemas = schemas;
        this.types = Set.copyOf(types);
        this.checks = List.copyOf(checks);
        this.rules = rules;
        this.problems = problems;
    }

    List<DatasetPlan> of(List<Contribution> contributions) {
        List<DatasetPlan> plans = new ArrayList<>();
        contributions.forEach(contribution -> contribution
                .datasets()
                .forEach(dataset -> plan(contribution, dataset).ifPresent(plans::add)));
        return plans;
    }

    private Optional<DatasetPlan> plan(Contribution contribution, Dataset<?> dataset) {
        String plugin = contribution.info().id();
        for (String type : dataset.institutionTypes()) {
            if (!types.contains(type)) {
                problems.accept(CatalogueRefusals.TYPE_OF_NOBODY.with(plugin, dataset.id(), type));
            }
            String before = owners.putIfAbsent(type + "/" + dataset.id(), plugin);
            if (before != null) {
                problems.accept(CatalogueRefusals.DATASET_TWICE.with(dataset.id(), type, before, plugin));
            }
        }
        return schemas.get(dataset.recordType(), () -> schema(plugin, dataset))
                .map(schema -> new DatasetPlan(
                        plugin,
                        dataset,
                        schema,
                        applying(dataset, schema),
                        contribution.adapters(),
                        CleanRow.read(plugin, dataset.id(), contribution.resources(), problems)));
    }

    private Optional<Schema> schema(String plugin, Dataset<?> dataset) {
        Outcome<Schema> outcome = GuardedCall.get(() -> Schema.of(dataset.recordType()));
        if (outcome instanceof Returned<Schema> returned) {
            return Optional.of(returned.value());
        }
        problems.accept(CatalogueRefusals.OF_DATASET.with(plugin, dataset.id(), ((Thrown<Schema>) outcome).why()));
        return Optional.empty();
    }

    private List<PlannedCheck> applying(Dataset<?> dataset, Schema schema) {
        Stream<PlannedCheck> written = checks.stream()
                .filter(planned -> dataset.institutionTypes().stream().anyMatch(planned.page()::bindsType))
                .filter(planned -> judges(planned, dataset));
        return Stream.concat(written, rules.applying(dataset, schema).stream())
                .sorted(Comparator.comparing(planned -> planned.page().id()))
                .toList();
    }

    private boolean judges(PlannedCheck planned, Dataset<?> dataset) {
        Outcome<Boolean> outcome =
                GuardedCall.get(() -> planned.check().recordType().isAssignableFrom(dataset.recordType()));
        if (outcome instanceof Returned<Boolean> returned) {
            return returned.value();
        }
        problems.accept(
                CatalogueRefusals.CANNOT_SAY_SUBJECT.with(planned.page().id(), ((Thrown<Boolean>) outcome).reason()));
        return false;
    }
}
