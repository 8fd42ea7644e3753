package io.hegui.engine.catalogue;

import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.expression.RuleNeed;
import io.hegui.engine.expression.RuleText;
import io.hegui.engine.expression.SourceText;
import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The datasets that expressions may look rows up in: those that whoever files the judged one files too. */
final class RuleNeeds {
    private final List<Dataset<?>> datasets;
    private final Consumer<Text> problems;

    RuleNeeds(List<Contribution> contributions, Consumer<Text> problems) {
        this.datasets = contributions.stream()
                .<Dataset<?>>flatMap(contribution -> contribution.datasets().stream())
                .toList();
        this.problems = problems;
    }

    /** Those that the rule names; empty, with at least one problem, if one cannot be used. */
    Optional<List<RuleNeed>> of(CheckPage page, RuleText rule, Dataset<?> judged) {
        Set<String> types = judged.institutionTypes().stream()
                .filter(page::bindsType)
                .collect(Collectors.toCollection(TreeSet::new));
        List<RuleNeed> found = new ArrayList<>();
        rule.needs().forEach((name, text) -> need(name, text, types).ifPresent(found::add));
        return found.size() == rule.needs().size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<RuleNeed> need(String name, RuleText.NeedText text, Set<String> types) {
        List<Dataset<?>> filed = datasets.stream()
                .filter(dataset -> dataset.institutionTypes().stream().anyMatch(types::contains))
                .toList();
        Set<Class<? extends Record>> records = filed.stream()
                .filter(dataset -> dataset.id().equals(text.dataset().text()))
                .<Class<? extends Record>>map(Dataset::recordType)
                .collect(Collectors.toSet());
        if (records.size() != 1) {
            problem(
                    text.dataset(),
                    records.isEmpty()
                            ? CatalogueRefusals.NO_SUCH_DATASET.with(
                                    types,
                                    text.dataset().text(),
                                    filed.stream().map(Dataset::id).collect(Collectors.toCollection(TreeSet::new)))
                            : CatalogueRefusals.DIFFERENT_DATASETS.with(
                                    types, text.dataset().text()));
            return Optional.empty();
        }
        Class<? extends Record> recordType = records.iterator().next();
        // a dataset that has no schema is reported where it is planned
        return GuardedCall.get(() -> Schema.of(recordType)) instanceof Returned<Schema> schema
                ? keyed(name, text, recordType, schema.value())
                : Optional.empty();
    }

    private Optional<RuleNeed> keyed(
            String name, RuleText.NeedText text, Class<? extends Record> recordType, Schema schema) {
        String dataset = text.dataset().text();
        List<String> keys = schema.key().stream().map(ColumnSpec::name).toList();
        if (text.key().isEmpty() && keys.size() != 1) {
            problem(text.dataset(), CatalogueRefusals.SEVERAL_KEYS.with(dataset, keys, name));
            return Optional.empty();
        }
        String column = text.key().map(SourceText::text).orElseGet(() -> keys.get(0));
        SourceText place = text.key().orElse(text.dataset());
        Optional<RuleNeed> need = RuleNeed.of(name, dataset, recordType, schema, column);
        if (need.isEmpty()) {
            problem(place, CatalogueRefusals.NO_COLUMN.with(column, schema.names()));
        } else if (!need.get().isUsable()) {
            problem(place, CatalogueRefusals.NO_KEY.with(column));
        }
        return need.filter(RuleNeed::isUsable);
    }

    private void problem(SourceText where, Text text) {
        problems.accept(Sentence.IN_PLACE.with(where.at(), text));
    }
}
