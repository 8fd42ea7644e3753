package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.bind.ColumnType;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.PlannedCheck;
import io.hegui.engine.check.Example;
import io.hegui.engine.check.ExampleProver;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingCodec;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.sdk.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Searches all that an institution reads of a check across institutions for what another one filed. Each figure that
 * another institution filed is changed by the least amount: if the same findings come, they must be the same to the last
 * character, in every form and language. That finds a figure passed on as it is, and also one added to something else.
 */
final class LeakSearch {
    private static final Map<ColumnType, BigDecimal> LEAST = Map.of(
            ColumnType.MONEY,
            new BigDecimal("0.01"),
            ColumnType.RATE,
            new BigDecimal("0.01"),
            ColumnType.INTEGER,
            BigDecimal.ONE,
            ColumnType.LONG,
            BigDecimal.ONE);

    private final Catalogue catalogue;
    private final PlannedCheck planned;
    private final ExampleProver prover;
    private int compared;

    LeakSearch(Catalogue catalogue, PlannedCheck planned) {
        this.catalogue = catalogue;
        this.planned = planned;
        this.prover = new ExampleProver(catalogue);
    }

    void verify() {
        planned.page().examples().forEach(this::search);
        assertThat(compared)
                .as(
                        "figures of other institutions that %s was searched for: it needs an example with a finding and"
                                + " others",
                        planned.page().id())
                .isPositive();
    }

    private void search(Example example) {
        DatasetPlan plan = prover.plan(planned, example).orElseThrow();
        List<Finding> findings = prover.prove(planned, example).findings();
        for (int other = 0; other < example.others().size() && !findings.isEmpty(); other++) {
            for (int row = 0; row < example.others().get(other).size(); row++) {
                for (ColumnSpec column : plan.schema().columns()) {
                    Map<String, String> cells = new LinkedHashMap<>(plan.cleanRow());
                    cells.putAll(example.others().get(other).get(row));
                    String cell = cells.getOrDefault(column.name(), "");
                    BigDecimal least = LEAST.get(column.type());
                    if (least != null && !cell.isEmpty()) {
                        String changed = new BigDecimal(cell).add(least).toPlainString();
                        compare(example, findings, other, row, column.name(), changed);
                    }
                }
            }
        }
    }

    private void compare(Example example, List<Finding> findings, int other, int row, String column, String changed) {
        List<List<Map<String, String>>> others = new ArrayList<>(example.others());
        List<Map<String, String>> rows = new ArrayList<>(others.get(other));
        Map<String, String> cells = new LinkedHashMap<>(rows.get(row));
        cells.put(column, changed);
        rows.set(row, cells);
        others.set(other, rows);
        List<Finding> seen = prover.prove(planned, example.withOthers(others)).findings();
        if (places(seen).equals(places(findings))) {
            compared++;
            assertThat(outputs(seen))
                    .as(
                            "what an institution reads of %s, example '%s', once another institution's %s has become"
                                    + " %s",
                            planned.page().id(), example.name(), column, changed)
                    .isEqualTo(outputs(findings));
        }
    }

    private static Set<String> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.check() + "@" + finding.row() + ":" + finding.field() + ":" + finding.message())
                .collect(java.util.stream.Collectors.toSet());
    }

    private List<String> outputs(List<Finding> findings) {
        List<String> outputs = new ArrayList<>();
        FindingCodec codec = new FindingCodec();
        for (Finding finding : findings) {
            outputs.add(codec.encode(finding));
            for (Language language : Language.values()) {
                FindingRenderer renderer = FindingRenderer.of(catalogue, language);
                outputs.add(renderer.json(finding));
                outputs.add(renderer.csv(finding));
                outputs.add(renderer.table(finding));
            }
        }
        return outputs;
    }
}
