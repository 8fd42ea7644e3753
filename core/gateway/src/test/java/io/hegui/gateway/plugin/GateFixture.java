package io.hegui.gateway.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/**
 * A plugin whose check stops at a row numbered {@code GATE} until the test lets it through. Institution type GATE files
 * the dataset {@code amounts}; every other row with an amount of zero is a finding.
 */
public final class GateFixture implements AutoCloseable {
    /** The plugin's class loader shares nothing with the test but the JDK. */
    private static final String KEY = "hegui.test.gate";

    private final Semaphore gate = new Semaphore(0);

    public GateFixture() {
        System.getProperties().put(KEY, gate);
    }

    /** Lets one filing through. */
    public void open() {
        gate.release();
    }

    /** That many rows, one in two with a finding, and then the row that waits. */
    public static byte[] filing(int rows) {
        StringBuilder file = new StringBuilder("number,amount\n");
        for (int i = 1; i <= rows; i++) {
            file.append("A-").append(i).append(',').append(i % 2).append(".00\n");
        }
        return file.append("GATE,1.00\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Path jar(Path directory) throws IOException {
        return PluginJar.good("gate")
                .source("fixture.Row", """
                        package fixture;
                        import io.hegui.sdk.dataset.Column;
                        import io.hegui.sdk.value.Money;
                        public record Row(
                            @Column(zh = "编号", en = "Number", key = true) String number,
                            @Column(zh = "金额", en = "Amount") Money amount) {}
                        """)
                .source("fixture.GateCheck", """
                        package fixture;
                        import io.hegui.sdk.check.*;
                        import io.hegui.sdk.regulation.Cite;
                        import io.hegui.sdk.value.Money;
                        @CheckInfo(id = "T.gate", kind = Kind.COMPLIANCE, severity = Severity.MAJOR,
                            zh = "金额不为正", en = "Amount is not positive",
                            cites = @Cite(document = "整治办函〔2017〕141号", article = "一(二)"), validFrom = "2017-12-01")
                        public final class GateCheck implements RecordCheck<Row> {
                          @Override public Class<Row> recordType() { return Row.class; }
                          @Override public void check(Row row, CheckContext context, Findings findings) {
                            if (row.number().equals("GATE")) {
                              ((java.util.concurrent.Semaphore) System.getProperties().get("%s")).acquireUninterruptibly();
                            }
                            if (!row.amount().isPositive()) {
                              findings.add(Observation.on("amount").observed(row.amount())
                                  .expected(Expected.atLeast(Money.yuan("0.01"))));
                            }
                          }
                        }
                        """.formatted(KEY))
                .source("fixture.Fixture", PluginJar.entryPoint("gate", """
                        @Override public List<InstitutionType> institutionTypes() {
                          return List.of(new InstitutionType("%1$s", Text.of("机构", "Institution")));
                        }
                        @Override public List<io.hegui.sdk.dataset.Dataset<?>> datasets() {
                          return List.of(new io.hegui.sdk.dataset.Dataset<>("amounts", Text.of("金额", "Amounts"),
                              Row.class, Set.of("%1$s"), io.hegui.sdk.dataset.Frequency.MONTHLY));
                        }
                        @Override public List<Check<?>> checks(PluginContext context) {
                          return List.of(new GateCheck());
                        }
                        """.formatted("gate".toUpperCase(Locale.ROOT))))
                .resource("checks/T.gate.yaml", PluginJar.utf8("""
                        rule: {zh: "金额须为正。", en: "The amount is positive."}
                        fix: {zh: "更正金额。", en: "Correct the amount."}
                        messages:
                          finding: {zh: "{key} 的金额 {observed} 不为正。", en: "The amount {observed} of {key} is not positive."}
                        examples:
                          - name: an amount of zero
                            rows: [{amount: "0.00"}]
                            finds: [{row: 1, field: amount}]
                          - name: the smallest amount
                            rows: [{amount: "0.01"}]
                            finds: []
                        """))
                .resource("examples/amounts.csv", PluginJar.utf8("number,amount\nA-1,10.00\n"))
                .in(directory);
    }

    /** Lets everything through. */
    @Override
    public void close() {
        gate.release(1_000);
        System.getProperties().remove(KEY);
    }
}
