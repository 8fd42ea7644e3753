package io.hegui.engine.catalogue;

import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.expression.RuleParameter;
import io.hegui.engine.expression.RuleText;
import io.hegui.engine.reference.ParameterFile;
import io.hegui.sdk.Text;
import io.hegui.sdk.parameter.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters that expressions may name: those of all plugins, by what their values turn out to be. */
final class RuleParameters {
    private final Map<String, Parameter<?>> declared = new TreeMap<>();
    private final ParameterFiles files;
    private final Consumer<Text> problems;

    RuleParameters(List<Contribution> contributions, ParameterFiles files, Consumer<Text> problems) {
        contributions.forEach(contribution ->
                contribution.parameters().forEach(parameter -> declared.putIfAbsent(parameter.id(), parameter)));
        this.files = files;
        this.problems = problems;
    }

    /** Those that the rule names, by its names for them; empty, with at least one problem, if one cannot be used. */
    Optional<Map<String, RuleParameter>> of(CheckPage page, RuleText rule) {
        Map<String, RuleParameter> found = new LinkedHashMap<>();
        rule.parameters().forEach((name, id) -> typed(page, id).ifPresent(parameter -> found.put(name, parameter)));
        return found.size() == rule.parameters().size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<RuleParameter> typed(CheckPage page, String id) {
        Parameter<?> parameter = declared.get(id);
        if (parameter == null) {
            problem(page, CatalogueRefusals.NO_PARAMETER.with(id, new TreeSet<>(declared.keySet())));
            return Optional.empty();
        }
        Set<Class<?>> classes =
                parameter.parser() instanceof ParameterType type ? Set.of(type.valueClass()) : classes(parameter);
        if (classes.size() != 1) {
            problem(
                    page,
                    (classes.isEmpty() ? CatalogueRefusals.NO_VALUE_YET : CatalogueRefusals.SEVERAL_TYPES).with(id));
            return Optional.empty();
        }
        RuleParameter found = new RuleParameter(parameter, classes.iterator().next());
        if (!found.isUsable()) {
            problem(
                    page,
                    CatalogueRefusals.USELESS_TYPE.with(id, found.valueClass().getName()));
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private Set<Class<?>> classes(Parameter<?> parameter) {
        return Stream.of(files.bundled(), files.inForce())
                .flatMap(all -> Optional.ofNullable(all.get(parameter.id())).stream())
                .map(ParameterFile::values)
                .flatMap(List::stream)
                .distinct()
                .flatMap(value -> GuardedCall.get(() -> parameter.parser().apply(value)) instanceof Returned<?> read
                        ? Stream.of(read.value().getClass())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    private void problem(CheckPage page, Text text) {
        problems.accept(CatalogueRefusals.OF_CHECK.with(page.plugin(), page.id(), text));
    }
}
