package io.hegui.engine.check;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingSink;
import io.hegui.engine.sample.AlwaysWrong;
import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.Sample;
import io.hegui.engine.sample.TooMuchInAll;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Judges one large file and prints what came of it; run in a JVM of its own with a small heap. */
public final class LargeFile {
    private static final int ROWS = 1_000_000;
    private static final int WRONG_ROWS = 60_000;
    private static final long ENDLESS = 300L << 20;

    private LargeFile() {}

    /** @param args {@code book} or {@code wrong} and a file to write, or {@code line} */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("wrong")) {
            wrong(Path.of(args[1]));
            return;
        }
        Catalogue catalogue = Sample.catalogue(new HighRate(), new TooMuchInAll());
        ByteSource file = args[0].equals("book") ? book(Path.of(args[1])) : endlessLine();
        AtomicLong findings = new AtomicLong();
        RunReport report = new Engine()
                .judge(catalogue, Sample.FILING, file, finding -> findings.incrementAndGet(), new RunMonitor());
        System.out.println(report.verdict() + " " + report.records() + " " + report.findingsByCheck() + " "
                + findings.get() + " " + report.failures());
    }

    /** Judges, with two threads, a book in which every row breaks a check many times; what is packed is counted twice. */
    private static void wrong(Path path) throws IOException {
        Path file = Files.writeString(path, Sample.HEADER + "\n");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND)) {
            for (int i = 1; i <= WRONG_ROWS; i++) {
                writer.write(Sample.row("loan_id", "LOAN-2026-" + i) + "\n");
            }
        }
        RunMonitor monitor = new RunMonitor();
        Counting counting = new Counting();
        RunReport report = new Engine(new RunSettings(2, path.resolveSibling("")))
                .judge(
                        Sample.catalogue(new AlwaysWrong()),
                        Sample.FILING,
                        ByteSource.of(file),
                        Declared.NOTHING,
                        counting,
                        monitor);
        System.out.println(report.verdict() + " " + report.findingsByCheck() + " " + monitor.findings() + " "
                + counting.findings + " " + counting.outOfOrder + " " + report.failures());
    }

    /** Looks through what it is given, and keeps nothing. */
    private static final class Counting implements FindingSink {
        private long findings;
        private long outOfOrder;
        private long row = 1;

        @Override
        public void accept(Finding finding) {
            outOfOrder += finding.row() == row || finding.row() == row + 1 ? 0 : 1;
            row = finding.row();
            findings++;
        }
    }

    /** Unique keys but for the last row, which repeats the first; each hundredth rate over the cap. */
    private static ByteSource book(Path path) throws IOException {
        String[] parts = Sample.row(Map.of("loan_id", "KEY", "rate", "RATE")).split("KEY|RATE", -1);
        try (Writer writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            writer.write(Sample.HEADER + "\n");
            for (int i = 1; i <= ROWS; i++) {
                int key = i == ROWS ? 1 : i;
                writer.write(
                        parts[0] + "LOAN-2026-" + key + parts[1] + (i % 100 == 0 ? "36" : "12.5") + parts[2] + "\n");
            }
        }
        return ByteSource.of(path);
    }

    private static ByteSource endlessLine() {
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new EndlessLine();
            }

            @Override
            public long size() {
                return ENDLESS;
            }
        };
    }

    private static final class EndlessLine extends InputStream {
        private long left = ENDLESS;

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
