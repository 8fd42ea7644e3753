package io.hegui.plugin.bank.datafile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.check.Verdict;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.report.Finding;
import io.hegui.plugin.bank.BankPlugin;
import io.hegui.sdk.Language;
import io.hegui.sdk.testkit.DatasetTester;
import io.hegui.sdk.testkit.Judged;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data files of the central bank's, plain and zipped with their control file, beside the same rows as CSV. */
class DataFileTest {
    private static final String NAME = "91350100M000100Y43_CLGRDK_20260930";
    private static final DatasetTester TESTER =
            DatasetTester.of(new BankPlugin()).as("BANK").in("990000").dataset("personal-loan-stock");

    @Test
    void layout_namesTheColumnsOfTheDataset_inTheirOrder() {
        assertThat(TESTER.catalogue()
                        .dataset("BANK", "personal-loan-stock")
                        .orElseThrow()
                        .templateCsv(Language.EN)
                        .strip())
                .isEqualTo(String.join(",", DataFileLayout.COLUMNS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "breaches", "integrity"})
    void book_isJudgedAsTheSameRowsInCsv(String book) throws IOException {
        Judged data = judge(sample(book));
        Judged csv = TESTER.judge(Path.of("..", "returns", "samples", "personal-loan-stock", book + ".csv"));
        assertThat(data.report().records()).isEqualTo(csv.report().records()).isPositive();
        assertThat(data.report().verdict()).isEqualTo(csv.report().verdict());
        assertThat(places(data)).isEqualTo(places(csv));
    }

    @Test
    void zipWithItsControlFile_isAccepted() throws Exception {
        byte[] data = sample("clean");
        Judged judged = judge(zip(data, control(data, 3)));
        judged.finds().isDecided(Verdict.ACCEPTED);
        assertThat(judged.report().records()).isEqualTo(3);
    }

    @Test
    void zipWhoseControlFileCountsAnotherNumberOfRows_isRejected() throws Exception {
        byte[] data = sample("clean");
        judge(zip(data, control(data, 4))).isDecided(Verdict.REJECTED);
    }

    @Test
    void zipWhoseDataWasChangedAfterwards_isRejected() throws Exception {
        byte[] data = sample("clean");
        String changed = new String(data, StandardCharsets.UTF_8).replace("12000.00", "12000.01");
        judge(zip(changed.getBytes(StandardCharsets.UTF_8), control(data, 3))).isDecided(Verdict.REJECTED);
    }

    @Test
    void byteOrderMark_carriageReturns_andALineEndAfterTheLastRow_areForgiven() throws IOException {
        String text = "\uFEFF" + text("clean").replace("\n", "\r\n") + "\r\n";
        Judged judged = judge(text.getBytes(StandardCharsets.UTF_8));
        judged.finds().isDecided(Verdict.ACCEPTED);
        assertThat(judged.report().records()).isEqualTo(3);
    }

    @Test
    void fieldTooFew_namesLineAndNumbers() throws IOException {
        String text = text("clean");
        assertRefused(text + "\n" + text.substring(0, text.indexOf('\n')).replace("|D|", "|"), "line 4 has 26 fields");
    }

    @Test
    void separatorInsideAText_namesLineAndNumbers() throws IOException {
        assertRefused(text("clean").replace("经营周转", "经营|周转"), "line 2 has 28 fields");
    }

    @Test
    void blankLine_isNamed() throws IOException {
        assertRefused(text("clean").replaceFirst("\n", "\n\n"), "line 2 has 1 fields");
    }

    @Test
    void endlessRow_isNotHeldInMemory() throws IOException {
        assertRefused(text("clean") + "\n" + "9".repeat(70_000), "line 4 is longer than 65536 bytes");
    }

    @Test
    void anotherEncoding_isNamed() throws IOException {
        assertRefused(text("clean").getBytes(Charset.forName("GBK")), "line 1 is not in UTF-8");
    }

    private static void assertRefused(String file, String why) throws IOException {
        assertRefused(file.getBytes(StandardCharsets.UTF_8), why);
    }

    private static void assertRefused(byte[] file, String why) {
        Judged judged = judge(file);
        judged.isDecided(Verdict.REJECTED);
        assertThat(judged.findings())
                .anySatisfy(finding ->
                        assertThat(finding.check() + finding.arguments()).contains("S.file.format", why));
    }

    private static Judged judge(byte[] file) {
        return TESTER.judge(ByteSource.of(file));
    }

    private static List<String> places(Judged judged) {
        return judged.findings().stream().map(DataFileTest::place).toList();
    }

    private static String place(Finding finding) {
        return finding.check() + "@" + finding.row() + ":" + finding.field();
    }

    private static String text(String book) throws IOException {
        return new String(sample(book), StandardCharsets.UTF_8);
    }

    private static byte[] sample(String book) throws IOException {
        return Files.readAllBytes(Path.of("src/main/resources/samples/personal-loan-stock", book + ".dat"));
    }

    private static String control(byte[] data, int rows) throws Exception {
        return String.join(
                "\n",
                NAME + ".dat",
                HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(data)),
                Integer.toString(data.length),
                "2026-10-08 09:30:00",
                Integer.toString(rows));
    }

    private static byte[] zip(byte[] data, String control) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(NAME + ".dat"));
            zip.write(data);
            zip.putNextEntry(new ZipEntry(NAME + ".log"));
            zip.write(control.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
