package io.hegui.gateway.plugin;

import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
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
    private final List<Text> problems = new ArrayList<>();

    private DatasetChanges(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    /** The datasets of the earlier catalogue that the later one has no more, or cannot read as they were. */
    public static List<DatasetChange> between(Catalogue before, Catalogue after) {
        List<DatasetChange> changes = new ArrayList<>();
        for (DatasetPlan plan : before.datasets()) {
            for (String type : plan.dataset().institutionTypes()) {
                List<Text> problems = after.dataset(type, plan.dataset().id())
                        .map(later -> new DatasetChanges(plan.schema(), later.schema()).problems())
                        .orElseGet(() -> List.of(DatasetRefusals.GONE.with()));
                if (!problems.isEmpty()) {
                    changes.add(new DatasetChange(type, plan.dataset().id(), problems));
                }
            }
        }
        return changes;
    }

    private List<Text> problems() {
        if (!keys(before).equals(keys(after))) {
            problems.add(DatasetRefusals.OTHER_KEY.with(keys(after), keys(before)));
        }
        before.columns().forEach(this::compare);
        Set<String> names = Set.copyOf(before.names());
        after.columns().stream()
                .filter(column -> column.required() && !names.contains(column.name()))
                .forEach(column -> problems.add(DatasetRefusals.NEW_AND_REQUIRED.with(column.name())));
        return problems;
    }

    private void compare(ColumnSpec column) {
        Optional<Integer> place = after.find(column.name());
        if (place.isEmpty()) {
            problems.add(DatasetRefusals.COLUMN_GONE.with(column.name()));
            return;
        }
        ColumnSpec later = after.columns().get(place.get());
        String name = column.name();
        if (later.type() != column.type()) {
            problems.add(DatasetRefusals.OTHER_TYPE.with(name, later.type(), column.type()));
        }
        if (later.required() && !column.required()) {
            problems.add(DatasetRefusals.NOW_REQUIRED.with(name));
        }
        Set<String> lost = new LinkedHashSet<>(column.aliases());
        lost.add(column.label().zh());
        lost.removeIf(alias -> after.find(alias).equals(place));
        if (!lost.isEmpty()) {
            problems.add(DatasetRefusals.OTHER_NAME.with(name, lost));
        }
        narrower(name, DatasetRefusals.HIGHER_LOWEST, column.min(), later.min(), order -> order > 0);
        narrower(name, DatasetRefusals.LOWER_HIGHEST, column.max(), later.max(), order -> order < 0);
        Set<String> codes = codes(column);
        codes.removeAll(codes(later));
        if (!codes.isEmpty()) {
            problems.add(DatasetRefusals.FEWER_CODES.with(name, codes));
        }
    }

    private void narrower(
            String name, Sentence problem, Optional<String> earlier, Optional<String> later, IntPredicate isNarrower) {
        if (later.isPresent() && (earlier.isEmpty() || isNarrower.test(order(later.get(), earlier.get())))) {
            problems.add(problem.with(
                    name, later.get(), earlier.map(Sentence::quoted).orElseGet(DatasetRefusals.NO_BOUND::with)));
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
