package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.rollout.RolloutGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An operator stages a check from a terminal. */
class StageCommandTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path config = Path.of("");

    @Test
    void checkIsStagedAndConfirmed_andWhatItFindsIsTold() throws IOException {
        CheckFixture.jar("sample", "T.1").in(home.resolve("plugins"));
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        try (RolloutGateway gateway = RolloutGateway.start(
                home,
                DATABASE.config(),
                Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false", "HEGUI_PLUGINS_TWO_PERSON", "true"))) {
            config = Files.writeString(
                    home.resolve("hegui.yaml"),
                    "data-directory: " + gateway.data() + "\nserver: {port: " + gateway.port() + "}\n");
            assertThat(run("list")).isZero();
            assertThat(told()).contains("all checks are enforced");
            assertThat(run("set", "T.1", "--warned", today, "--enforced", today, "--reason", "new"))
                    .isEqualTo(ExitCode.UNREADABLE);
            assertThat(err.toString()).contains(today);
            assertThat(run("set", "T.1", "--watched", today, "--reason", "a new rule"))
                    .isZero();
            assertThat(told())
                    .contains("T.1  ENFORCED", "watched from " + today, "command-line: a new rule  PROPOSED")
                    .contains("hegui stage confirm T.1");
            assertThat(run("confirm", "T.1", "--subject", "anna")).isZero();
            assertThat(told()).contains("T.1  WATCHED").doesNotContain("PROPOSED");

            String filer = gateway.supervised().register(Supervised.MICROLENDER, "SAMPLE");
            String filing = Supervised.ok(gateway.client()
                            .submit(
                                    "amounts",
                                    "2026-01",
                                    PluginJar.utf8("number,amount\nA-1,0.00\n"),
                                    filer,
                                    Map.of("Prefer", "wait=30")))
                    .getString("id");
            assertThat(run("watched", "T.1")).isZero();
            assertThat(told()).contains("1 filings judged, findings in 1, failed on 0; 1 findings", filing);
            assertThat(run("show", "T.1")).isZero();
            assertThat(told()).contains("T.1  WATCHED", "watched from " + today);
            assertThat(run("list")).isZero();
            assertThat(told()).contains("T.1  WATCHED");
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("stage"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--config", config.toString()));
        return Hegui.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    /** Since it was asked last. */
    private String told() {
        String text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }
}
