package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hegui check} as packaged, in a process of its own. */
class CheckIT {
    @TempDir
    private Path directory;

    @Test
    void breach_isPrintedInChinese_whateverTheLocale() throws Exception {
        SampleBooks books = SampleBooks.in(directory);

        ProgramRun run = check(books, books.breach());

        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).startsWith("{\"check\":\"T.1\"").contains("A-2 的金额 -0.01");
        assertThat(run.err()).contains("结论：通过，违规记录在案", "2 条记录，1 项校验结果").doesNotContain("WARNING");
    }

    @Test
    void fileWithAChineseName_isRead() throws Exception {
        SampleBooks books = SampleBooks.in(directory);
        Path named = Files.copy(books.clean(), directory.resolve("贷款台账.csv"));

        assertThat(check(books, named)).isEqualTo(new ProgramRun(0, "", """
                        hegui: sample-fixture.jar：没有签名；已接受，因为这里接受未签名的文件
                        结论：通过 (ACCEPTED)
                        1 条记录，0 项校验结果
                        """));
    }

    @Test
    void samplesOfThePackagedPlugins_areJudged_withTheirArticles() throws Exception {
        ProgramRun clean = judge("MLC", sample("microlender", "loan-book/clean.csv"));
        ProgramRun breaches = judge("MLC", sample("microlender", "loan-book/breaches.csv"));
        ProgramRun bankBreaches = judge("BANK", sample("bank", "loan-book/breaches.csv"));
        ProgramRun malformed = judge("MLC", sample("microlender", "loan-book/integrity.csv"));

        assertThat(clean.exit()).as(clean.err()).isEqualTo(ExitCode.CLEAN);
        assertThat(breaches.exit()).as(breaches.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(breaches.out())
                .contains("\"check\":\"E.1.2.a\"", "\"document\":\"整治办函〔2017〕141号\"", "\"article\":\"一(二)\"");
        assertThat(bankBreaches.exit()).as(bankBreaches.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(malformed.err()).contains("REJECTED");
    }

    @Test
    void anotherDataset_isLookedInto_orMissed() throws Exception {
        Path payments = sample("bank", "cash-flow/breaches.csv");
        String partners = "co-lending=" + sample("bank", "co-lending/clean.csv");
        String statements = "cost-item=" + sample("bank", "cost-item/clean.csv");
        ProgramRun alone = cashFlow(payments);
        ProgramRun together = cashFlow(payments, "--with", partners, "--with", statements);
        ProgramRun wrong = cashFlow(payments, "--with", "loan-book=" + payments);

        assertThat(alone.exit()).as(alone.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(alone.out()).contains("\"check\":\"E.3.3.c.2\"", "\"status\":\"UNKNOWN\"");
        assertThat(together.exit()).as(together.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(together.out())
                .contains("\"check\":\"E.3.3.c.2\"", "\"row\":3", "\"co-lending.period\":\"2026-09\"")
                .doesNotContain("UNKNOWN");
        assertThat(wrong.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(wrong.err()).contains("'loan-book'", "they look into ", "co-lending");
    }

    private static ProgramRun cashFlow(Path file, String... more) throws Exception {
        return ProgramRun.of(
                ProgramRun.script(),
                Map.of(),
                Stream.concat(
                                Stream.of(
                                        "check",
                                        file.toString(),
                                        "--type",
                                        "BANK",
                                        "--dataset",
                                        "cash-flow",
                                        "--period",
                                        "2026-09",
                                        "--format",
                                        "json"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void unknownInstitutionType_isAnsweredWithThoseOfThePackagedPlugins() throws Exception {
        ProgramRun run = judge("NONE", SampleBooks.in(directory).clean());

        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("'NONE'", "known are", "BANK", "MLC");
    }

    /** With the plugins and the reference data of the distribution. */
    private static ProgramRun judge(String type, Path file) throws Exception {
        return ProgramRun.of(
                ProgramRun.script(),
                Map.of(),
                "check",
                file.toString(),
                "--type",
                type,
                "--dataset",
                "loan-book",
                "--period",
                "2026-09",
                "--format",
                "json");
    }

    /** A sample that a packaged plugin brings. */
    private Path sample(String plugin, String name) throws IOException {
        Path plugins = Path.of(System.getProperty("hegui.home"), "plugins");
        try (var jars = Files.newDirectoryStream(plugins, "hegui-plugin-" + plugin + "-*.jar")) {
            try (ZipFile jar = new ZipFile(jars.iterator().next().toFile())) {
                InputStream bytes = jar.getInputStream(jar.getEntry("samples/" + name));
                return Files.write(directory.resolve(plugin + "-" + name.replace('/', '-')), bytes.readAllBytes());
            }
        }
    }

    private static ProgramRun check(SampleBooks books, Path file) throws Exception {
        return ProgramRun.of(
                ProgramRun.script(),
                Map.of(),
                "check",
                file.toString(),
                "--type",
                "SAMPLE",
                "--dataset",
                "amounts",
                "--period",
                "2026-09",
                "--lang",
                "zh",
                "--format",
                "json",
                "--plugins",
                books.plugins().toString(),
                "--config",
                books.config().toString(),
                "--accept-unsigned");
    }
}
