package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.check.CheckPage;
import io.hegui.engine.check.Example;
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
record PluginContents(List<String> lines, List<String> problems) {
    static PluginContents of(Catalogue catalogue, String plugin) {
        List<String> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        catalogue.plugins().stream()
                .filter(version -> version.id().equals(plugin))
                .forEach(version -> lines.add("plugin " + version.id() + " " + version.version()));
        for (DatasetPlan plan : catalogue.datasets()) {
            if (plan.plugin().equals(plugin)) {
                lines.add("  dataset " + plan.dataset().id() + " of "
                        + plan.dataset().institutionTypes().stream().sorted().collect(Collectors.joining(", ")) + ": "
                        + plan.schema().columns().size() + " columns, "
                        + plan.checks().size() + " checks, "
                        + plan.adapters().size() + " formats of its own");
            }
        }
        catalogue.endpoints().stream()
                .filter(planned -> planned.plugin().equals(plugin))
                .map(planned -> planned.endpoint())
                .forEach(endpoint -> lines.add("  endpoint " + endpoint.method() + " /api/v1/plugins/" + plugin
                        + endpoint.path() + " (" + endpoint.title().en() + ")"));
        Set<String> applying = catalogue.datasets().stream()
                .flatMap(plan -> plan.checks().stream())
                .map(planned -> planned.page().id())
                .collect(Collectors.toSet());
        for (CheckPage page : catalogue.checks()) {
            if (page.plugin().equals(plugin)) {
                long hits = page.examples().stream().filter(Example::isHit).count();
                long misses = page.examples().size() - hits;
                lines.add("  check " + page.id() + " (" + page.title().en() + "): " + hits + " hits and " + misses
                        + " near misses behave");
                require(
                        hits > 0,
                        page,
                        "has no example in which it finds something; add one to " + file(page)
                                + ", with what it 'finds'",
                        problems);
                require(
                        misses > 0,
                        page,
                        "has no near miss; add an example to " + file(page) + " that 'finds: []'",
                        problems);
                require(
                        applying.contains(page.id()),
                        page,
                        "judges no dataset here; name the plugins that bring one with --with",
                        problems);
            }
        }
        return new PluginContents(lines, problems);
    }

    private static String file(CheckPage page) {
        return "checks/" + page.id() + ".yaml";
    }

    private static void require(boolean holds, CheckPage page, String problem, List<String> problems) {
        if (!holds) {
            problems.add("check " + page.id() + " " + problem);
        }
    }
}
