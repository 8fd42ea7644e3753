package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.refusal.RefusedException;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.check.ChangeCheck;
import io.hegui.sdk.check.SubmissionCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the examples of checks the way filings run, and says whether they behave. */
public final class ExampleProver {
    private final Catalogue catalogue;
    private final List<FindingRenderer> renderers;
    private final Map<String, List<DatasetPlan>> judgedBy = new HashMap<>();

    public ExampleProver(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (DatasetPlan plan : catalogue.datasets()) {
            for (PlannedCheck check : plan.checks()) {
                judgedBy.computeIfAbsent(check.page().id(), first -> new ArrayList<>())
                        .add(plan);
            }
        }
        this.renderers =
                List.of(FindingRenderer.of(catalogue, Language.ZH), FindingRenderer.of(catalogue, Language.EN));
    }

    /** What came of an example. */
    public enum State {
        PASSED,
        FAILED,
        /** No dataset of the catalogue is one the example can be about. */
        SKIPPED
    }

    /**
     * How an example behaved.
     *
     * @param reason one sentence; none if it passed
     * @param findings what the check found
     */
    public record Proof(State state, Optional<Text> reason, List<Finding> findings) {}

    /** The first dataset of the catalogue that the example can be about. */
    public Optional<DatasetPlan> plan(PlannedCheck planned, Example example) {
        return judgedBy.getOrDefault(planned.page().id(), List.of()).stream()
                .filter(plan -> ExampleFiling.suits(plan, planned, example))
                .findFirst();
    }

    /** Proves it with the catalogue's own check of that id, on the first dataset that it can be about. */
    public Proof prove(PlannedCheck planned, Example example) {
        Optional<DatasetPlan> plan = plan(planned, example);
        if (plan.isEmpty()) {
            return new Proof(State.SKIPPED, Optional.of(ExampleRefusals.NO_DATASET.with()), List.of());
        }
        PlannedCheck own = plan.get().checks().stream()
                .filter(check -> check.page().id().equals(planned.page().id()))
                .findFirst()
                .orElseThrow();
        return prove(plan.get(), own, example);
    }

    /** Proves it on that dataset, with that check. */
    public Proof prove(DatasetPlan plan, PlannedCheck planned, Example example) {
        if (example.rows().isEmpty()) {
            return failed(ExampleRefusals.NO_ROWS.with(), List.of());
        }
        if (planned.check() instanceof ChangeCheck<?, ?> && example.before().isEmpty()) {
            return failed(ExampleRefusals.NO_BEFORE.with(), List.of());
        }
        if (planned.check() instanceof SubmissionCheck<?> && example.received().isEmpty()) {
            return failed(ExampleRefusals.NO_RECEIVED.with(), List.of());
        }
        try {
            return judged(plan, planned, example);
        } catch (RefusedException e) {
            return failed(e.why(), List.of());
        }
    }

    private Proof judged(DatasetPlan plan, PlannedCheck planned, Example example) {
        List<Finding> findings = new ArrayList<>();
        ExampleFiling filing = new ExampleFiling(catalogue, plan, planned, example);
        LocalExchange exchange = new LocalExchange();
        for (int i = 0; i < example.others().size(); i++) {
            List<Finding> wrong = new ArrayList<>();
            judge(plan, planned, example, filing.ofAnother(i), exchange, wrong);
            wrong.removeIf(finding -> finding.check().equals(planned.page().id()));
            if (!wrong.isEmpty()) {
                return failed(ExampleRefusals.OTHERS_WRONG.with(message(wrong.get(0))), wrong);
            }
        }
        RunReport report = judge(plan, planned, example, filing.own(), exchange, findings);
        if (!report.failures().isEmpty()) {
            return failed(ExampleRefusals.FAILED.with(report.failures().get(0).reason()), findings);
        }
        for (Finding finding : findings) {
            if (!finding.check().equals(planned.page().id())) {
                return failed(ExampleRefusals.ROWS_WRONG.with(message(finding)), findings);
            }
            if (finding.unknown() != example.unknown()) {
                return failed(
                        (example.unknown() ? ExampleRefusals.ONLY_UNKNOWN : ExampleRefusals.IS_UNKNOWN).with(),
                        findings);
            }
            for (FindingRenderer renderer : renderers) {
                if (!renderer.isComplete(finding)) {
                    return failed(ExampleRefusals.MESSAGE.with(finding.message(), renderer.message(finding)), findings);
                }
            }
        }
        return matches(example.finds(), findings)
                ? new Proof(State.PASSED, Optional.empty(), findings)
                : failed(
                        ExampleRefusals.OTHER_FINDINGS.with(
                                example.finds(),
                                findings.stream()
                                        .map(finding -> finding.row() + ":" + finding.field() + ":" + finding.message())
                                        .toList()),
                        findings);
    }

    private RunReport judge(
            DatasetPlan plan,
            PlannedCheck planned,
            Example example,
            FiledFile filed,
            LocalExchange exchange,
            List<Finding> findings) {
        RunMonitor monitor = new RunMonitor();
        try {
            return new Engine()
                    .judge(
                            catalogue,
                            plan.withChecks(List.of(planned)),
                            catalogue.parameters().overriding(example.parameters()),
                            filed.across(Optional.of(exchange.of(filed.filing()))),
                            new Ledger(findings::add, monitor),
                            monitor,
                            Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    /** Whether each place is one finding's, and each finding has its place; those with a message choose first. */
    private static boolean matches(List<Example.Place> places, List<Finding> findings) {
        List<Finding> left = new ArrayList<>(findings);
        List<Example.Place> choosy = places.stream()
                .sorted(Comparator.comparing(place -> place.message().isEmpty()))
                .toList();
        for (Example.Place place : choosy) {
            Optional<Finding> found = left.stream().filter(place::isOf).findFirst();
            if (found.isEmpty()) {
                return false;
            }
            left.remove(found.get());
        }
        return left.isEmpty();
    }

    private Text message(Finding finding) {
        return Text.of(renderers.get(0).message(finding), renderers.get(1).message(finding));
    }

    private static Proof failed(Text reason, List<Finding> findings) {
        return new Proof(State.FAILED, Optional.of(reason), findings);
    }
}
