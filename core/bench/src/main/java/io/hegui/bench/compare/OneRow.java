package io.hegui.bench.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** From request to verdict of a filing of one row, over HTTPS, on a gateway that has nothing else to do. */
public final class OneRow {
    private static final int WARM_UP = 5_000;
    private static final int FILINGS = 1_000;

    private OneRow() {}

    /** @param args root of the project */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]).toAbsolutePath();
        Path book = Files.createTempFile("one-row", ".csv");
        LoanBookGenerator.write(book, 1, LoanBookGenerator.Kind.USUAL);
        byte[] file = Files.readAllBytes(book);
        Files.delete(book);
        HeguiHttps gateway = new HeguiHttps(
                root.resolve("core/gateway/target/hegui"), root.resolve("core/bench/target/bench-plugin.jar"));
        try {
            long[] times = new long[FILINGS];
            for (int i = -WARM_UP; i < FILINGS; i++) {
                long time = gateway.oneRow(file);
                if (i >= 0) {
                    times[i] = time;
                }
            }
            Arrays.sort(times);
            System.out.println("filings\tmedian_ms\tp95_ms\tp99_ms");
            System.out.printf(
                    Locale.ROOT,
                    "%d\t%.2f\t%.2f\t%.2f%n",
                    FILINGS,
                    times[FILINGS / 2] / 1e6,
                    times[FILINGS * 95 / 100] / 1e6,
                    times[FILINGS * 99 / 100] / 1e6);
        } finally {
            gateway.end();
        }
    }
}
