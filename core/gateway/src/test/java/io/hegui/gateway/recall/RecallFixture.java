package io.hegui.gateway.recall;

import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginJar;

/** A plugin with a check that stops filings (T.1, an amount that is not positive) and one that marks them (T.2, above 100). */
final class RecallFixture {
    private RecallFixture() {}

    static PluginJar version(String version) {
        return version(version, "");
    }

    /** @param first what T.2 does before it judges a {@code row} */
    static PluginJar version(String version, String first) {
        return CheckFixture.jar("sample", "T.1")
                .source(
                        "fixture.NegativeAmountCheck",
                        CheckFixture.check("T.1", "规则", "1", "").replace("Kind.COMPLIANCE", "Kind.INTEGRITY"))
                .source(
                        "fixture.LargeAmountCheck",
                        CheckFixture.check("T.2", "规则", "1", first)
                                .replace("NegativeAmountCheck", "LargeAmountCheck")
                                .replace(
                                        "!row.amount().isPositive()",
                                        "row.amount().compareTo(Money.yuan(\"100.00\")) > 0"))
                .source("fixture.Fixture", PluginJar.entryPoint("sample", """
                        @Override public List<InstitutionType> institutionTypes() {
                          return List.of(new InstitutionType("SAMPLE", Text.of("机构", "Institution")));
                        }
                        @Override public List<io.hegui.sdk.dataset.Dataset<?>> datasets() {
                          return List.of(new io.hegui.sdk.dataset.Dataset<>("amounts", Text.of("金额", "Amounts"),
                              Row.class, Set.of("SAMPLE"), io.hegui.sdk.dataset.Frequency.MONTHLY));
                        }
                        @Override public List<Check<?>> checks(PluginContext context) {
                          return List.of(new NegativeAmountCheck(), new LargeAmountCheck());
                        }
                        """))
                .resource("checks/T.2.yaml", PluginJar.utf8("""
                        rule: {zh: "金额不大于一百。", en: "The amount is at most a hundred."}
                        fix: {zh: "更正金额。", en: "Correct the amount."}
                        messages:
                          finding: {zh: "{key} 的金额 {observed} 过大。", en: "The amount {observed} of {key} is large."}
                        examples:
                          - name: a large amount
                            rows: [{amount: "100.01"}]
                            finds: [{row: 1, field: amount}]
                          - name: the largest amount
                            rows: [{amount: "100.00"}]
                            finds: []
                        """))
                .manifest("Plugin-Version", version);
    }
}
