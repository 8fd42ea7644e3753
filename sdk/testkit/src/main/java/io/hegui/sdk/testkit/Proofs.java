package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.check.Example;
import io.hegui.engine.check.ExampleProver;
import io.hegui.engine.check.ExampleProver.Proof;
import io.hegui.engine.report.FindingCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs all examples of some checks, on any thread, as often as asked. */
record Proofs(Catalogue catalogue, List<PlannedCheck> checks) {
    /** By check and name of the example. */
    Map<String, Proof> all() {
        ExampleProver prover = new ExampleProver(catalogue);
        Map<String, Proof> proofs = new LinkedHashMap<>();
        for (PlannedCheck planned : checks) {
            for (Example example : planned.page().examples()) {
                proofs.put(planned.page().id() + " '" + example.name() + "'", prover.prove(planned, example));
            }
        }
        return proofs;
    }

    /** What each example finds, to the last character. */
    Map<String, List<String>> findings() {
        FindingCodec codec = new FindingCodec();
        Map<String, List<String>> findings = new LinkedHashMap<>();
        all().forEach((example, proof) -> findings.put(
                example, proof.findings().stream().map(codec::encode).toList()));
        return findings;
    }
}
