package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        assertThat(run.out()).startsWith("{\"check\":\"T.1\"").contains("A-2 的金额 -0.01 不为正。");
        assertThat(run.err()).contains("结论：通过，违规记录在案", "2 条记录，1 项校验结果").doesNotContain("WARNING");
    }

    @Test
    void fileWithAChineseName_isRead() throws Exception {
        SampleBooks books = SampleBooks.in(directory);
        Path named = Files.copy(books.clean(), directory.resolve("贷款台账.csv"));

        assertThat(check(books, named)).isEqualTo(new ProgramRun(0, "", "结论：通过 (ACCEPTED)\n1 条记录，0 项校验结果\n"));
    }

    @Test
    void packagedPlugins_load_andNameWhatTheyKnow() throws Exception {
        SampleBooks books = SampleBooks.in(directory);

        ProgramRun run = ProgramRun.of(
                ProgramRun.script(),
                Map.of(),
                "check",
                books.clean().toString(),
                "--type",
                "NONE",
                "--dataset",
                "none",
                "--period",
                "2026-09");

        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("'NONE'", "known are", "BANK", "MLC");
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
                books.config().toString());
    }
}
