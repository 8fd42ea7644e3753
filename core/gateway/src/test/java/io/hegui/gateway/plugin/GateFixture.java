package io.hegui.gateway.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/**
 * {@link CheckFixture} with a check that stops at a row numbered {@code GATE} until the test lets it through. Institution
 * type GATE files the dataset; every amount of zero is a finding.
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
        return CheckFixture.jar("gate", "T.gate")
                .source("fixture.NegativeAmountCheck", """
                        package fixture;
                        import io.hegui.sdk.check.*;
                        import io.hegui.sdk.regulation.Cite;
                        import io.hegui.sdk.value.Money;
                        @CheckInfo(id = "T.gate", kind = Kind.COMPLIANCE, severity = Severity.MAJOR,
                            zh = "金额不为正", en = "Amount is not positive",
                            cites = @Cite(document = "整治办函〔2017〕141号", article = "一(二)"), validFrom = "2017-12-01")
                        public final class NegativeAmountCheck implements RecordCheck<Row> {
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
                .in(directory);
    }

    /** Lets everything through. */
    @Override
    public void close() {
        gate.release(1_000);
        System.getProperties().remove(KEY);
    }
}
