package io.hegui.gateway.plugin;

import java.util.Locale;

/**
 * A plugin with one institution type, one dataset and one check: the amount must be positive. On a row numbered
 * {@code THROW} the check throws.
 */
public final class CheckFixture {
    private CheckFixture() {}

    public static PluginJar jar(String id, String check) {
        return jar(id, check, "");
    }

    /** @param more members of the entry point */
    public static PluginJar jar(String id, String check, String more) {
        String type = id.toUpperCase(Locale.ROOT);
        return PluginJar.good(id)
                .source("fixture.Row", """
                        package fixture;
                        import io.hegui.sdk.dataset.Column;
                        import io.hegui.sdk.value.Money;
                        public record Row(
                            @Column(zh = "编号", en = "Number", key = true) String number,
                            @Column(zh = "金额", en = "Amount") Money amount) {}
                        """)
                .source("fixture.NegativeAmountCheck", check(check, "规则", "1", """
                        if (row.number().equals("THROW")) {
                          throw new IllegalStateException("out of order");
                        }
                        """))
                .source("fixture.Fixture", PluginJar.entryPoint(id, """
                        @Override public List<InstitutionType> institutionTypes() {
                          return List.of(new InstitutionType("%1$s", Text.of("机构", "Institution")));
                        }
                        @Override public List<io.hegui.sdk.dataset.Dataset<?>> datasets() {
                          return List.of(new io.hegui.sdk.dataset.Dataset<>("amounts", Text.of("金额", "Amounts"),
                              Row.class, Set.of("%1$s"), io.hegui.sdk.dataset.Frequency.MONTHLY));
                        }
                        @Override public List<Check<?>> checks(PluginContext context) {
                          return List.of(new NegativeAmountCheck());
                        }
                        %2$s
                        """.formatted(type, more)))
                .resource("checks/" + check + ".yaml", PluginJar.utf8("""
                        rule: {zh: "金额须为正。", en: "The amount is positive."}
                        fix: {zh: "更正金额。", en: "Correct the amount."}
                        messages:
                          finding: {zh: "{key} 的金额 {observed} 不为正。", en: "The amount {observed} of {key} is not positive."}
                        examples:
                          - name: an amount below zero
                            rows: [{amount: "-0.01"}]
                            finds: [{row: 1, field: amount}]
                          - name: the smallest amount
                            rows: [{amount: "0.01"}]
                            finds: []
                        """))
                .resource("examples/amounts.csv", PluginJar.utf8("number,amount\nA-1,10.00\n"));
    }

    /**
     * Source of the check {@code fixture.NegativeAmountCheck}.
     *
     * @param before statements that stand in front of the judgement, and know the {@code row}
     */
    public static String check(String id, String document, String article, String before) {
        return """
                        package fixture;
                        import io.hegui.sdk.check.*;
                        import io.hegui.sdk.regulation.Cite;
                        import io.hegui.sdk.value.Money;
                        @CheckInfo(id = "%s", kind = Kind.COMPLIANCE, severity = Severity.MAJOR,
                            zh = "金额不为正", en = "Amount is not positive",
                            cites = @Cite(document = "%s", article = "%s"), validFrom = "2020-01-01")
                        public final class NegativeAmountCheck implements RecordCheck<Row> {
                          @Override public Class<Row> recordType() { return Row.class; }
                          @Override public void check(Row row, CheckContext context, Findings findings) {
                            %s
                            if (!row.amount().isPositive()) {
                              findings.add(Observation.on("amount").observed(row.amount())
                                  .expected(Expected.atLeast(Money.yuan("0.01"))));
                            }
                          }
                        }
                        """.formatted(id, document, article, before);
    }
}
