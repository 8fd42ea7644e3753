package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private SampleBooks books = new SampleBooks(Path.of(""));

    @BeforeEach
    void layOut() throws IOException {
        books = SampleBooks.in(directory);
    }

    @Test
    void cleanFile_exitsWithZero_andPrintsNothing() throws IOException {
        assertThat(check(books.clean(), "--lang", "en")).isEqualTo(ExitCode.CLEAN);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("ACCEPTED", "1 record, 0 findings");
    }

    @Test
    void breach_exitsWithOne_andSaysWhichArticle() throws IOException {
        assertThat(check(books.breach(), "--lang", "en")).isEqualTo(ExitCode.FINDINGS);

        assertThat(out.toString()).contains("T.1", "A-2");
        assertThat(err.toString())
                .contains("ACCEPTED_WITH_BREACHES", "2 records, 1 finding", "Amount is not positive", "规则 1");
    }

    @Test
    void json_isOneObjectALine_inTheLanguageAskedFor() throws IOException {
        check(books.breach(), "--format", "json", "--lang", "zh");

        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .startsWith("{\"check\":\"T.1\"")
                .contains("\"row\":2", "A-2 的金额 -0.01")
                .endsWith("}");
    }

    @Test
    void csv_hasItsHeader_alsoWhereNothingWasFound() throws IOException {
        check(books.clean(), "--format", "csv");

        assertThat(out.toString()).endsWith("\r\n").startsWith("check,");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void checkThatThrows_exitsWithThree_andIsNamed() throws IOException {
        assertThat(check(books.thrower(), "--lang", "en")).isEqualTo(ExitCode.FAILED);

        assertThat(err.toString()).contains("INCONCLUSIVE", "T.1", "out of order");
    }

    @Test
    void unknownDataset_exitsWithTwo_andNamesThoseThatAreKnown() throws IOException {
        Path file = books.clean();

        assertThat(run(file, "SAMPLE", "loans", "2026-09")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("'loans'", "amounts");
    }

    @Test
    void unknownInstitutionType_exitsWithTwo_andNamesThoseThatAreKnown() throws IOException {
        Path file = books.clean();

        assertThat(run(file, "BANK", "amounts", "2026-09")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("'BANK'", "SAMPLE");
    }

    @Test
    void periodOfAnotherFrequency_exitsWithTwo() throws IOException {
        Path file = books.clean();

        assertThat(run(file, "SAMPLE", "amounts", "2026-Q3")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("MONTHLY", "2026-Q3");
    }

    @Test
    void missingFile_exitsWithTwo() {
        assertThat(check(directory.resolve("absent.csv"))).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("absent.csv");
    }

    @Test
    void wrongPlugin_exitsWithTwo_andSaysWhatIsWrong() throws IOException {
        Files.writeString(books.plugins().resolve("torn.jar"), "no zip");

        assertThat(check(books.clean())).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("torn.jar");
    }

    @Test
    void wrongReferenceData_exitsWithTwo_andNamesFileAndLine() throws IOException {
        Files.writeString(
                books.config().resolve("calendar/days.csv"), "date,kind,name,source\n2026-02-31,holiday,x,y\n");

        assertThat(check(books.clean())).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("days.csv", "line 2");
    }

    @Test
    void privateCopiesOfPlugins_areRemoved() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = copiesIn(temporary);

        check(books.breach());

        assertThat(copiesIn(temporary)).isEqualTo(before);
    }

    private int check(Path file, String... more) {
        return run(file, "SAMPLE", "amounts", "2026-09", more);
    }

    private int run(Path file, String type, String dataset, String period, String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", file.toString(), "--type", type));
        arguments.addAll(List.of("--dataset", dataset, "--period", period));
        arguments.addAll(List.of("--plugins", books.plugins().toString()));
        arguments.addAll(List.of("--config", books.config().toString(), "--accept-unsigned"));
        arguments.addAll(List.of(more));
        return Hegui.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private static List<Path> copiesIn(Path temporary) throws IOException {
        try (var files = Files.newDirectoryStream(temporary, "hegui-check-*")) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        }
    }
}
