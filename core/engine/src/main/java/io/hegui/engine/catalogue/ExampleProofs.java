package io.hegui.engine.catalogue;

import io.hegui.engine.check.Example;
import io.hegui.engine.check.ExampleProver;
import io.hegui.sdk.Text;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Proves the examples of checks, but those about which nothing has changed since they were proved last. */
final class ExampleProofs {
    private final Set<ProofGround> before;
    private final Consumer<Text> problems;
    private final Map<String, String> hashes = new HashMap<>();
    private final String values;
    private final String everything;

    /** @param before what was proved before, perhaps among other plugins and values */
    ExampleProofs(
            List<Contribution> contributions,
            ReferenceData reference,
            ParameterFiles files,
            Set<ProofGround> before,
            Consumer<Text> problems) {
        this.before = before;
        this.problems = problems;
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put("reference", bytes(reference.hash()));
        files.bundledBytes().forEach((parameter, file) -> parts.put("parameter " + parameter, file));
        this.values = Hashes.of(parts);
        for (Contribution contribution : contributions) {
            String plugin = contribution.info().id();
            hashes.put(plugin, contribution.sha256());
            parts.put("plugin " + plugin, bytes(contribution.sha256()));
        }
        this.everything = Hashes.of(parts);
    }

    /** What is proved now; there is a problem for each example that does not behave. */
    Set<ProofGround> of(Catalogue catalogue, Collection<PlannedCheck> checks) {
        ExampleProver prover = new ExampleProver(catalogue);
        Set<ProofGround> proved = new HashSet<>();
        for (PlannedCheck planned : checks) {
            List<Example> examples = planned.page().examples();
            for (int i = 0; i < examples.size(); i++) {
                Optional<DatasetPlan> plan = prover.plan(planned, examples.get(i));
                if (plan.isEmpty()) {
                    continue;
                }
                ProofGround ground = ground(planned, i, plan.get());
                if (before.contains(ground) || isProved(prover, planned, examples.get(i))) {
                    proved.add(ground);
                }
            }
        }
        return proved;
    }

    private boolean isProved(ExampleProver prover, PlannedCheck planned, Example example) {
        ExampleProver.Proof proof = prover.prove(planned, example);
        if (proof.state() == ExampleProver.State.FAILED) {
            problems.accept(CatalogueRefusals.OF_EXAMPLE.with(
                    planned.page().plugin(),
                    planned.page().id(),
                    example.name(),
                    proof.reason().orElseThrow()));
        }
        return proof.state() == ExampleProver.State.PASSED;
    }

    private ProofGround ground(PlannedCheck planned, int number, DatasetPlan plan) {
        boolean looksUp = !planned.needs().isEmpty()
                || !planned.page().examples().get(number).with().isEmpty();
        // an expression may name a parameter of another plugin, which says how its values are read
        boolean namesParameters = planned.page()
                .declared()
                .filter(rule -> !rule.parameters().isEmpty())
                .isPresent();
        return new ProofGround(
                planned.page().id(),
                number,
                hashes.getOrDefault(planned.page().plugin(), ""),
                plan.plugin() + "/" + plan.dataset().id(),
                hashes.getOrDefault(plan.plugin(), ""),
                looksUp || namesParameters ? everything : values);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
