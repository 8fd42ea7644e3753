package io.hegui.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.report.Finding;
import io.hegui.engine.sample.BreaksElsewhere;
import io.hegui.engine.sample.BreaksTogether;
import io.hegui.engine.sample.HighRate;
import io.hegui.engine.sample.LentElsewhere;
import io.hegui.engine.sample.OtherAmount;
import io.hegui.engine.sample.Sample;
import io.hegui.engine.sample.Sample.Outcome;
import io.hegui.engine.sample.Throwing;
import io.hegui.engine.sample.TooMuchInAll;
import io.hegui.engine.sample.TooMuchTogether;
import io.hegui.engine.sample.Unshowable;
import io.hegui.sdk.dataset.Filing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many threads judge a file, and however its bytes arrive, the findings and their order are the same. */
class ThreadsTest {
    private static final int ROUNDS = 8;
    private static final int ROWS = 6_000;

    @TempDir
    Path scratch;

    private final Random random = new Random(20261124);

    @Test
    void findings_doNotDependOnThreadsOrChunks() throws IOException {
        Catalogue catalogue = Sample.catalogue(new HighRate(), new TooMuchInAll());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = file(round % 2 == 0 ? 40 : 400_000, "12");
            Outcome one = judged(catalogue, file, 1, 1 << 20);
            assertThat(one.report().records()).isPositive();
            assertThat(one.findings()).isNotEmpty();
            for (int threads = 2; threads <= 4; threads++) {
                assertThat(judged(catalogue, file, threads, 1 + random.nextInt(50_000)))
                        .isEqualTo(one);
            }
        }
    }

    @Test
    void checkThatThrowsSomewhere_losesTheSameFindings() throws IOException {
        Catalogue catalogue = Sample.catalogue(new HighRate(), new Throwing());
        byte[] file = file(400_000, "13");
        Outcome one = judged(catalogue, file, 1, 1 << 20);
        assertThat(one.report().failures()).extracting(CheckFailure::check).containsExactly("T.3");
        for (int threads = 2; threads <= 4; threads++) {
            Outcome several = judged(catalogue, file, threads, 1 << 20);
            assertThat(several.findings()).isEqualTo(one.findings());
            assertThat(several.report().failures())
                    .extracting(CheckFailure::check)
                    .containsExactly("T.3");
        }
    }

    @Test
    void whatCannotBeShown_endsTheCheckAtItsRecord_whateverComesLater() throws IOException {
        Catalogue catalogue = Sample.catalogue(new Unshowable(), new HighRate());
        StringBuilder file = new StringBuilder(Sample.HEADER).append('\n');
        for (int row = 1; row <= 2 * Batch.SIZE; row++) {
            String instalments = row == 60 ? "13" : row == 90 ? "14" : "12";
            file.append(Sample.row(Map.of("loan_id", "L-" + row, "rate", "36", "instalments", instalments)))
                    .append('\n');
        }
        Outcome outcome = judged(catalogue, bytes(file), 1, 1 << 20);
        assertThat(outcome.report().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.check()).isEqualTo("T.10");
            assertThat(failure.reason()).contains("not for eyes");
        });
        assertThat(outcome.report().findingsByCheck())
                .containsEntry("T.10", 59L)
                .containsEntry("T.1", 2L * Batch.SIZE);
    }

    @Test
    void findingsBeyondOneFiling_doNotDependOnThreads() throws IOException {
        Catalogue catalogue = Sample.catalogue(new OtherAmount(), new LentElsewhere());
        byte[] now = loans(0, 7);
        byte[] before = loans(ROWS / 3, 11);
        byte[] elsewhere = loans(ROWS / 2, 13);
        List<Outcome> outcomes = new ArrayList<>();
        for (int threads = 1; threads <= 4; threads++) {
            LocalExchange exchange = new LocalExchange();
            judged(catalogue, alone("other", elsewhere).across(Optional.of(exchange.of(filing("other")))), threads);
            outcomes.add(judged(
                    catalogue,
                    alone("own", now)
                            .with(Map.of(
                                    "loans",
                                    new FiledFile.OfRecord(
                                            Sample.FILING.period(), ByteSource.of(before), Declared.NOTHING)))
                            .across(Optional.of(exchange.of(filing("own")))),
                    threads));
        }
        assertThat(outcomes.get(0).report().failures()).isEmpty();
        assertThat(outcomes.get(0).report().findingsByCheck()).containsOnlyKeys("T.5", "T.6");
        assertThat(outcomes.get(0).report().findingsByCheck()).containsEntry("T.5", (long) ROWS / 2);
        assertThat(outcomes.subList(1, 4)).allMatch(outcomes.get(0)::equals);
    }

    @Test
    void whatCannotMatter_mayBePassedOver_andNothingElseIsFound() throws IOException {
        StringBuilder own = new StringBuilder(Sample.HEADER).append('\n');
        StringBuilder elsewhere = new StringBuilder(Sample.HEADER).append('\n');
        for (int row = 0; row < ROWS; row++) {
            Map<String, String> loan = Map.of(
                    "loan_id", "L-" + row,
                    "principal", (1 + random.nextInt(12)) + "000.00",
                    "note1", "组" + random.nextInt(ROWS));
            own.append(Sample.row(loan)).append('\n');
            if (row % 5 == 0) {
                elsewhere.append(Sample.row(loan)).append('\n');
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (boolean passesOver : new boolean[] {false, true}) {
            Catalogue catalogue =
                    Sample.catalogue(new TooMuchTogether(passesOver), new LentElsewhere(passesOver ? 1 : 0));
            LocalExchange exchange = new LocalExchange();
            judged(catalogue, alone("other", bytes(elsewhere)).across(Optional.of(exchange.of(filing("other")))), 2);
            outcomes.add(
                    judged(catalogue, alone("own", bytes(own)).across(Optional.of(exchange.of(filing("own")))), 3));
        }
        assertThat(outcomes.get(0).report().findingsByCheck()).containsOnlyKeys("T.5", "T.7");
        assertThat(outcomes.get(0).report().findingsByCheck()).containsEntry("T.5", (long) ROWS / 5);
        assertThat(outcomes.get(1).findings()).isEqualTo(outcomes.get(0).findings());
    }

    @Test
    void checkThatThrowsOverAGroup_takesNothingFromTheOthersThatSeeIt() throws IOException {
        Catalogue sound = Sample.catalogue(new TooMuchTogether(false), new LentElsewhere());
        Catalogue withBroken = Sample.catalogue(new TooMuchTogether(false), new BreaksElsewhere(), new LentElsewhere());
        byte[] own = loans(0, 7);
        byte[] elsewhere = loans(ROWS / 2, 13);
        byte[] third = loans(-ROWS / 2, ROWS);
        for (int threads = 1; threads <= 4; threads++) {
            LocalExchange exchange = new LocalExchange();
            judged(sound, alone("other", elsewhere).across(Optional.of(exchange.of(filing("other")))), threads);
            Outcome expected =
                    judged(sound, alone("own", own).across(Optional.of(exchange.of(filing("own")))), threads);
            exchange = new LocalExchange();
            judged(withBroken, alone("other", elsewhere).across(Optional.of(exchange.of(filing("other")))), threads);
            Outcome outcome =
                    judged(withBroken, alone("own", own).across(Optional.of(exchange.of(filing("own")))), threads);
            assertThat(outcome.findings()).isEqualTo(expected.findings()).isNotEmpty();
            assertThat(outcome.report().failures())
                    .extracting(CheckFailure::check)
                    .containsExactly("T.8");
            // what it has contributed before it threw is not there for others
            assertThat(judged(
                                    withBroken,
                                    alone("third", third).across(Optional.of(exchange.of(filing("third")))),
                                    threads)
                            .report()
                            .findingsByCheck())
                    .containsEntry("T.5", (long) ROWS / 2)
                    .doesNotContainKey("T.8");
        }
    }

    @Test
    void contributions_comeInTheOrderOfTheirOwnRecords_whateverElseIsRememberedUnderTheirKeys() throws IOException {
        StringBuilder file = new StringBuilder(Sample.HEADER).append('\n');
        for (int row = 0; row < ROWS; row++) {
            file.append(Sample.row(Map.of(
                            "loan_id", "L-" + row,
                            // what another check calls a group is the key of a later loan
                            "note1", "L-" + random.nextInt(ROWS),
                            "instalments", row > ROWS / 2 && row % 500 == 0 ? "13" : "12")))
                    .append('\n');
        }
        List<List<UUID>> orders = new ArrayList<>();
        for (int threads = 1; threads <= 4; threads++) {
            for (Catalogue catalogue : List.of(
                    Sample.catalogue(new LentElsewhere()),
                    Sample.catalogue(new BreaksTogether(), new TooMuchTogether(true), new LentElsewhere()))) {
                List<UUID> order = new ArrayList<>();
                judged(catalogue, alone("own", bytes(file)).across(Optional.of(recording(order))), threads);
                orders.add(order);
            }
        }
        assertThat(orders.get(0)).hasSize(ROWS);
        assertThat(orders).allMatch(orders.get(0)::equals);
    }

    /** An exchange without other institutions. */
    private static Exchange recording(List<UUID> order) {
        return new Exchange() {
            @Override
            public Function<byte[], UUID> sealing() {
                return UUID::nameUUIDFromBytes;
            }

            @Override
            public Pool open(String check, String shape) {
                return new Pool() {
                    @Override
                    public List<List<Share>> exchange(List<Own> own) {
                        own.forEach(each -> order.add(each.key()));
                        return Collections.nCopies(own.size(), List.of());
                    }

                    @Override
                    public void complete() {}

                    @Override
                    public void close() {}
                };
            }
        };
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param more one amount in so many is higher */
    private static byte[] loans(int first, int more) {
        StringBuilder text = new StringBuilder(Sample.HEADER).append('\n');
        for (int row = first; row < first + ROWS; row++) {
            text.append(Sample.row(Map.of("loan_id", "L-" + row, "principal", row % more == 0 ? "9800.00" : "9700.00")))
                    .append('\n');
        }
        return bytes(text);
    }

    private static FiledFile alone(String institution, byte[] file) {
        return FiledFile.alone(filing(institution), ByteSource.of(file), Declared.NOTHING);
    }

    private static Filing filing(String institution) {
        return new Filing(
                institution,
                Sample.FILING.institutionType(),
                Sample.FILING.region(),
                Sample.FILING.dataset(),
                Sample.FILING.period());
    }

    private Outcome judged(Catalogue catalogue, FiledFile filed, int threads) throws IOException {
        List<Finding> findings = new ArrayList<>();
        RunReport report =
                new Engine(new RunSettings(threads, scratch)).judge(catalogue, filed, findings::add, new RunMonitor());
        return new Outcome(report, findings);
    }

    /** @param oddity one row in so many is odd in some way */
    private byte[] file(int oddity, String instalments) {
        StringBuilder text = new StringBuilder(Sample.HEADER).append('\n');
        for (int row = 0; row < ROWS; row++) {
            Map<String, String> changes = new HashMap<>();
            changes.put("loan_id", "L-" + row);
            changes.put("rate", row % 97 == 0 ? "36" : "12.5");
            if (row > ROWS / 2 && row % 1_000 == 0) {
                changes.put("instalments", instalments);
            }
            switch (random.nextInt(oddity)) {
                case 0 -> changes.put("principal", "x");
                case 1 -> changes.put("loan_id", "L-" + row / 2);
                case 2 -> changes.put("note1", "\"a,\n\"\"b\"\"\n\"");
                case 3 -> changes.put("borrower", "张三,,,");
                case 4 -> changes.put("contract_date", "2019-12-31");
                default -> {}
            }
            text.append(Sample.row(changes)).append(random.nextInt(oddity) == 0 ? "\r\n\n" : "\n");
        }
        return bytes(text);
    }

    private Outcome judged(Catalogue catalogue, byte[] file, int threads, int chunk) throws IOException {
        List<Finding> findings = new ArrayList<>();
        RunReport report = new Engine(new RunSettings(threads, scratch))
                .judge(
                        catalogue,
                        Sample.FILING,
                        trickling(file, chunk),
                        Declared.NOTHING,
                        findings::add,
                        new RunMonitor());
        return new Outcome(report, findings);
    }

    /** Gives no more bytes at once than that. */
    private static ByteSource trickling(byte[] file, int chunk) {
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(file) {
                    @Override
                    public synchronized int read(byte[] target, int offset, int length) {
                        return super.read(target, offset, Math.min(length, chunk));
                    }
                };
            }

            @Override
            public long size() {
                return file.length;
            }
        };
    }
}
