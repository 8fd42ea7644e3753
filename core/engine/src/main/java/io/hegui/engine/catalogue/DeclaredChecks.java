package io.hegui.engine.catalogue;

import io.hegui.engine.bind.Schema;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.expression.CompiledRule;
import io.hegui.engine.expression.RuleNeed;
import io.hegui.engine.expression.RuleParameter;
import io.hegui.engine.expression.RuleText;
import io.hegui.engine.expression.Subject;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The checks that are written as expressions. Each is compiled for every dataset that it judges. */
final class DeclaredChecks {
    private final CarriedOver.Use<RuleGround, CompiledRule> compiled;
    private final RuleParameters parameters;
    private final RuleNeeds needs;
    private final Consumer<Text> problems;
    private final Map<String, CheckPage> pages = new TreeMap<>();
    private final Map<String, PlannedCheck> planned = new TreeMap<>();

    /** @param compiled rules that need not be compiled again */
    DeclaredChecks(
            List<CheckPage> pages,
            CarriedOver.Use<RuleGround, CompiledRule> compiled,
            RuleParameters parameters,
            RuleNeeds needs,
            Consumer<Text> problems) {
        this.compiled = compiled;
        pages.forEach(page -> this.pages.put(page.id(), page));
        this.parameters = parameters;
        this.needs = needs;
        this.problems = problems;
    }

    /** Those that judge the dataset. */
    List<PlannedCheck> applying(Dataset<?> dataset, Schema schema) {
        List<PlannedCheck> applying = new ArrayList<>();
        for (CheckPage page : pages.values()) {
            RuleText text = page.declared().orElseThrow();
            if (dataset.institutionTypes().stream().anyMatch(page::bindsType)) {
                ground(page, text, dataset)
                        .flatMap(ground -> compiled.get(ground, () -> ground.compile(schema, problems)))
                        .map(rule -> new PlannedCheck(rule, page, rule.needs()))
                        .ifPresent(applying::add);
            }
        }
        applying.forEach(each -> planned.putIfAbsent(each.page().id(), each));
        return applying;
    }

    /** Each that judges a dataset, once. */
    List<PlannedCheck> planned() {
        return List.copyOf(planned.values());
    }

    /** A rule that judges nothing has been checked against nothing: it must not look as if it were in force. */
    void refuseIdle() {
        for (CheckPage page : pages.values()) {
            if (!planned.containsKey(page.id())) {
                Subject subject = page.declared().orElseThrow().subject();
                problems.accept(CatalogueRefusals.JUDGES_NOTHING.with(
                        page.plugin(),
                        page.id(),
                        subject.key(),
                        subject.name(),
                        page.binds().isEmpty()
                                ? CatalogueRefusals.ANY_TYPE.with()
                                : CatalogueRefusals.TYPES.with(page.binds())));
            }
        }
    }

    /** What the page's rule is to be compiled from; empty if the dataset is not judged, or something named cannot be used. */
    private Optional<RuleGround> ground(CheckPage page, RuleText text, Dataset<?> dataset) {
        Optional<Class<?>> through = text.subject().through(dataset);
        if (through.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map<String, RuleParameter>> named = parameters.of(page, text);
        Optional<List<RuleNeed>> needed = needs.of(page, text, dataset);
        return named.flatMap(known ->
                needed.map(others -> new RuleGround(text, dataset.recordType(), through.get(), known, others)));
    }
}
