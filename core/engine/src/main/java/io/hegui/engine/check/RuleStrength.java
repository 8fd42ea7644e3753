package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.expression.CompiledRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes rules wrong that are written as expressions, by one thing at a time, and sees whether their examples notice. */
public final class RuleStrength {
    private final Catalogue catalogue;
    private final ExampleProver prover;
    private final Map<CompiledRule, List<CompiledRule.Mutant>> mutants = new HashMap<>();

    public RuleStrength(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.prover = new ExampleProver(catalogue);
    }

    /**
     * How many of the wrong rules were noticed.
     *
     * @param survivors those that were not
     */
    public record Score(int all, List<String> survivors) {
        public Score {
            survivors = List.copyOf(survivors);
        }

        /** Both together. */
        public Score plus(Score other) {
            List<String> both = new ArrayList<>(survivors);
            both.addAll(other.survivors);
            return new Score(all + other.all, both);
        }

        public int percent() {
            return all == 0 ? 100 : 100 * (all - survivors.size()) / all;
        }
    }

    /** Of all rules of one plugin; checks written in Java are left out. */
    public Score of(String plugin) {
        Map<String, PlannedCheck> rules = new LinkedHashMap<>();
        for (DatasetPlan plan : catalogue.datasets()) {
            plan.checks().stream()
                    .filter(planned -> planned.page().plugin().equals(plugin))
                    .filter(planned -> planned.check() instanceof CompiledRule)
                    .forEach(planned -> rules.putIfAbsent(planned.page().id(), planned));
        }
        int all = 0;
        List<String> survivors = new ArrayList<>();
        for (PlannedCheck planned : rules.values()) {
            List<CompiledRule.Mutant> mutants = mutants(planned);
            for (int i = 0; i < mutants.size(); i++) {
                all++;
                if (!isNoticed(planned, i)) {
                    survivors.add(planned.page().id() + ", " + mutants.get(i).what());
                }
            }
        }
        return new Score(all, survivors);
    }

    /** @param number of the mutant: the rule is wrong in the same way for each kind of record */
    private boolean isNoticed(PlannedCheck planned, int number) {
        for (Example example : planned.page().examples()) {
            Optional<DatasetPlan> plan = prover.plan(planned, example);
            if (plan.isPresent() && fails(plan.get(), planned.page(), number, example)) {
                return true;
            }
        }
        return false;
    }

    private boolean fails(DatasetPlan plan, CheckPage page, int number, Example example) {
        PlannedCheck own = plan.checks().stream()
                .filter(check -> check.page().id().equals(page.id()))
                .findFirst()
                .orElseThrow();
        CompiledRule wrong = mutants(own).get(number).rule();
        return prover.prove(plan, new PlannedCheck(wrong, page, wrong.needs()), example)
                        .state()
                == ExampleProver.State.FAILED;
    }

    private List<CompiledRule.Mutant> mutants(PlannedCheck planned) {
        return mutants.computeIfAbsent((CompiledRule) planned.check(), CompiledRule::mutants);
    }
}
