package io.hegui.gateway.plugin;

import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.sdk.dataset.CodeList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Tells which changes of datasets would make a file wrong that was right before, or tell its records apart otherwise. */
public final class DatasetChanges {
    private final Schema before;
    private final Schema after;
    private final List<String> problems = new ArrayList<>();

    private DatasetChanges(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    /** The datasets of the earlier catalogue that the later one has no more, or cannot read as they were. */
    public static List<DatasetChange> between(Catalogue before, Catalogue after) {
        List<DatasetChange> changes = new ArrayList<>();
        for (DatasetPlan plan : before.datasets()) {
            for (String type : plan.dataset().institutionTypes()) {
                List<String> problems = after.dataset(type, plan.dataset().id())
                        .map(later -> new DatasetChanges(plan.schema(), later.schema()).problems())
                        .orElse(List.of("it is gone"));
                if (!problems.isEmpty()) {
                    changes.add(new DatasetChange(type, plan.dataset().id(), problems));
                }
            }
        }
        return changes;
    }

    private List<String> problems() {
        if (!keys(before).equals(keys(after))) {
            problems.add("its key is " + keys(after) + " and was " + keys(before));
        }
        before.columns().forEach(this::compare);
        Set<String> names = Set.copyOf(before.names());
        after.columns().stream()
                .filter(column -> column.required() && !names.contains(column.name()))
                .forEach(column -> problems.add("column '" + column.name() + "' is new and required"));
        return problems;
    }

    private void compare(ColumnSpec column) {
        Optional<Integer> place = after.find(column.name());
        if (place.isEmpty()) {
            problems.add("column '" + column.name() + "' is gone");
            return;
        }
        ColumnSpec later = after.columns().get(place.get());
        String name = "column '" + column.name() + "' ";
        if (later.type() != column.type()) {
            problems.add(name + "is of type " + later.type() + " and was of type " + column.type());
        }
        if (later.required() && !column.required()) {
            problems.add(name + "is required and was not");
        }
        Set<String> lost = new LinkedHashSet<>(column.aliases());
        lost.add(column.label().zh());
        lost.removeIf(alias -> after.find(alias).equals(place));
        if (!lost.isEmpty()) {
            problems.add(name + "is not called " + lost + " any more");
        }
        narrower(name, "lowest", column.min(), later.min(), order -> order > 0);
        narrower(name, "highest", column.max(), later.max(), order -> order < 0);
        Set<String> codes = codes(column);
        codes.removeAll(codes(later));
        if (!codes.isEmpty()) {
            problems.add(name + "does not take the codes " + codes + " any more");
        }
    }

    private void narrower(
            String name, String bound, Optional<String> earlier, Optional<String> later, IntPredicate isNarrower) {
        if (later.isPresent() && (earlier.isEmpty() || isNarrower.test(order(later.get(), earlier.get())))) {
            problems.add(name + "has the " + bound + " value " + later.get() + " and had "
                    + earlier.map(value -> value).orElse("none"));
        }
    }

    /** Days in their own notation are in the order of their texts. */
    private static int order(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        } catch (NumberFormatException e) {
            return one.compareTo(other);
        }
    }

    private static List<String> keys(Schema schema) {
        return schema.key().stream().map(ColumnSpec::name).toList();
    }

    private static Set<String> codes(ColumnSpec column) {
        return column.codes().stream().map(CodeList::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
