package io.hegui.plugin.coverage;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.check.CheckPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which checks carry which rule: those with the rule's id, or that id and a suffix, and those that are listed for it. */
final class RuleCoverage {
    private static final Pattern OURS = Pattern.compile("(E\\.[1-4]|E\\.8|X)\\..*");

    private final Catalogue catalogue;
    private final Map<String, String> rules;
    private final Set<String> attested;
    private final Map<String, List<CheckPage>> carriers = new LinkedHashMap<>();
    private final List<String> strays = new ArrayList<>();

    /**
     * @param rules obligations by the rule's id
     * @param also checks that carry a rule other than their own, by that rule
     * @param attested rules that a machine cannot decide: what is checked is what the institution attests
     */
    RuleCoverage(Catalogue catalogue, Map<String, String> rules, Map<String, List<String>> also, Set<String> attested) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.attested = attested;
        rules.keySet().forEach(rule -> carriers.put(rule, new ArrayList<>()));
        for (CheckPage page : catalogue.checks()) {
            if (isOurs(page.id())) {
                String rule = ruleOf(page.id());
                if (rule.isEmpty()) {
                    strays.add(page.id());
                } else {
                    carriers(rule).add(page);
                }
            }
        }
        also.forEach((rule, checks) -> checks.forEach(
                check -> carriers(rule).add(catalogue.check(check).orElseThrow())));
    }

    /** Whether a check's id is of the groups that are held against the list. */
    static boolean isOurs(String check) {
        return OURS.matcher(check).matches();
    }

    Set<String> uncarried() {
        return carriers.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Checks of these groups whose id belongs to no rule. */
    List<String> strays() {
        return List.copyOf(strays);
    }

    String markdown() {
        StringBuilder text = new StringBuilder("""
                # What carries which rule

                Written by the build from the checks themselves (`-Dcoverage.write=true`); a test fails where it is out of date.
                Computed: a check decides from the data filed. Attested: the institution states it, and checks look at
                whether the statement is there, consistent and fresh. Open: nothing carries it yet.

                | rule | checks | dataset | plugin | how |
                |---|---|---|---|---|
                """);
        carriers.forEach((rule, pages) -> text.append("| ")
                .append(rule)
                .append(" | ")
                .append(joined(pages.stream().map(CheckPage::id).toList()))
                .append(" | ")
                .append(joined(datasets(pages)))
                .append(" | ")
                .append(joined(
                        new TreeSet<>(pages.stream().map(CheckPage::plugin).toList())))
                .append(" | ")
                .append(pages.isEmpty() ? "open" : attested.contains(rule) ? "attested" : "computed")
                .append(" |\n"));
        return text.toString();
    }

    private List<CheckPage> carriers(String rule) {
        List<CheckPage> found = carriers.get(rule);
        if (found == null) {
            throw new IllegalArgumentException("there is no rule " + rule);
        }
        return found;
    }

    /** The rule whose id the check's begins with; empty if there is none. */
    private String ruleOf(String check) {
        String id = check;
        while (!rules.containsKey(id)) {
            int dot = id.lastIndexOf('.');
            if (dot < 0) {
                return "";
            }
            id = id.substring(0, dot);
        }
        return id;
    }

    private Set<String> datasets(List<CheckPage> pages) {
        Set<String> ids = pages.stream().map(CheckPage::id).collect(Collectors.toSet());
        return catalogue.datasets().stream()
                .filter(plan -> plan.checks().stream()
                        .anyMatch(planned -> ids.contains(planned.page().id())))
                .map(plan -> plan.dataset().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String joined(Iterable<String> words) {
        return String.join(", ", words);
    }
}
