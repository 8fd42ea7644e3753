package io.hegui.engine.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells what the proofs of examples rest on, among these plugins and values. */
final class ProofGrounds {
    private final Map<String, String> hashes = new HashMap<>();
    private final String values;
    private final String everything;

    ProofGrounds(List<Contribution> contributions, ReferenceData reference, ParameterFiles files) {
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

    ProofGround of(PlannedCheck planned, int number, DatasetPlan plan) {
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
