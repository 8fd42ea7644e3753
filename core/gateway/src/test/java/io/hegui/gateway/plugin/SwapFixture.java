package io.hegui.gateway.plugin;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A plugin whose versions find the same and say so with different severities: 1.0.0 MAJOR, 2.0.0 MINOR. Its check takes
 * 1 to 20 ms a row, and on the row numbered {@code LAST} needs a class that no filing before has needed.
 */
final class SwapFixture {
    /** Zero amounts are findings; the last row is one too. */
    static final String FILING = "number,amount\nA-1,0.00\nA-7,0.00\nA-13,0.00\nLAST,0.00\n";

    static final int FINDINGS = 4;

    /** More than filings that one generation judges. */
    private static final int LATE_CLASSES = 500;

    private SwapFixture() {}

    static Path jar(String version, String severity, Path directory) throws IOException {
        return fixture("")
                .source("fixture.NegativeAmountCheck", check(severity))
                .manifest("Plugin-Version", version)
                .in(directory.resolve(version));
    }

    /** One that something outside keeps in memory. */
    static Path leaky(String version, Path directory) throws IOException {
        return fixture("static { System.getProperties().put(\"hegui.test.leak\", Fixture.class); }")
                .source("fixture.NegativeAmountCheck", check("MAJOR"))
                .manifest("Plugin-Version", version)
                .in(directory.resolve(version));
    }

    private static PluginJar fixture(String more) {
        PluginJar jar = CheckFixture.jar("swap", "T.swap", more);
        for (int i = 0; i < LATE_CLASSES; i++) {
            jar.source("fixture.Late" + i, "package fixture; final class Late" + i + " {}");
        }
        return jar;
    }

    private static String check(String severity) {
        return CheckFixture.check("T.swap", "规则", "1", """
            if (row.number().length() < 4) {
              long milliseconds = 1 + Math.floorMod(row.number().hashCode() * 7, 20);
              java.util.concurrent.locks.LockSupport.parkNanos(milliseconds * 1_000_000L);
            } else {
              try {
                Class.forName("fixture.Late" + NEXT.getAndIncrement() %% %d);
              } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
              }
            }
            """.formatted(LATE_CLASSES))
                .replace("Severity.MAJOR", "Severity." + severity)
                .replace(
                        "@Override public Class<Row> recordType()",
                        "private static final java.util.concurrent.atomic.AtomicInteger NEXT ="
                                + " new java.util.concurrent.atomic.AtomicInteger();\n"
                                + "@Override public Class<Row> recordType()");
    }
}
