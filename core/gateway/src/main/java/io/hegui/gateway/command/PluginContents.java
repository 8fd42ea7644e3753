package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Example;
import io.hegui.engine.refusal.Sentence;
import io.hegui.sdk.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one plugin of a catalogue brings.
 *
 * @param lines for people to read
 * @param problems what the gateway would take, and an author still has to mend
 */
record PluginContents(List<Text> lines, List<Text> problems) {
    static PluginContents of(Catalogue catalogue, String plugin) {
        List<Text> lines = new ArrayList<>();
        List<Text> problems = new ArrayList<>();
        catalogue.plugins().stream()
                .filter(version -> version.id().equals(plugin))
                .forEach(version -> lines.add(ProofTexts.PLUGIN.with(version.id(), version.version())));
        for (DatasetPlan plan : catalogue.datasets()) {
            if (plan.plugin().equals(plugin)) {
                lines.add(ProofTexts.DATASET.with(
                        plan.dataset().id(),
                        plan.dataset().institutionTypes().stream().sorted().collect(Collectors.joining(", ")),
                        plan.schema().columns().size(),
                        plan.checks().size(),
                        plan.adapters().size()));
            }
        }
        catalogue.endpoints().stream()
                .filter(planned -> planned.plugin().equals(plugin))
                .map(planned -> planned.endpoint())
                .forEach(endpoint -> lines.add(ProofTexts.ENDPOINT.with(
                        endpoint.method(), "/api/v1/plugins/" + plugin + endpoint.path(), endpoint.title())));
        Set<String> applying = catalogue.datasets().stream()
                .flatMap(plan -> plan.checks().stream())
                .map(planned -> planned.page().id())
                .collect(Collectors.toSet());
        for (CheckPage page : catalogue.checks()) {
            if (page.plugin().equals(plugin)) {
                long hits = page.examples().stream().filter(Example::isHit).count();
                long misses = page.examples().size() - hits;
                lines.add(ProofTexts.CHECK.with(page.id(), page.title(), hits, misses));
                require(hits > 0, ProofTexts.NO_HIT, page, problems);
                require(misses > 0, ProofTexts.NO_MISS, page, problems);
                require(applying.contains(page.id()), ProofTexts.JUDGES_NOTHING, page, problems);
            }
        }
        return new PluginContents(lines, problems);
    }

    private static void require(boolean holds, Sentence problem, CheckPage page, List<Text> problems) {
        if (!holds) {
            problems.add(problem.with(page.id()));
        }
    }
}
