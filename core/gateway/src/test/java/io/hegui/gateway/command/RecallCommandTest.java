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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An operator recalls a check from a terminal. */
class RecallCommandTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path config = Path.of("");

    @Test
    void checkIsRecalledConfirmedAndTakenBack_andEachStepIsTold() throws IOException {
        CheckFixture.jar("sample", "T.1").in(home.resolve("plugins"));
        try (RolloutGateway gateway = RolloutGateway.start(
                home,
                DATABASE.config(),
                Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false", "HEGUI_PLUGINS_TWO_PERSON", "true"))) {
            config = Files.writeString(
                    home.resolve("hegui.yaml"),
                    "data-directory: " + gateway.data() + "\nserver: {port: " + gateway.port() + "}\n");
            String filer = gateway.supervised().register(Supervised.MICROLENDER, "SAMPLE");
            Supervised.ok(gateway.client()
                    .submit(
                            "amounts",
                            "2026-01",
                            PluginJar.utf8("number,amount\nA-1,0.00\n"),
                            filer,
                            Map.of("Prefer", "wait=30")));

            assertThat(run("list")).isZero();
            assertThat(told()).contains("no check was ever recalled");
            assertThat(run("check", "T.9", "--reason", "why not")).isEqualTo(ExitCode.UNREADABLE);
            assertThat(err.toString()).contains("T.9");
            assertThat(run("check", "T.1", "--from", "2026-01", "--until", "2026-Q1", "--reason", "wrong"))
                    .isZero();
            String proposed = told();
            assertThat(proposed)
                    .contains("T.1  2026-01-01 to 2026-03-31  PROPOSED", "command-line: wrong", "hegui recall confirm");
            Matcher id = Pattern.compile("^\\S+").matcher(proposed);
            assertThat(id.find()).isTrue();

            assertThat(run("confirm", id.group(), "--subject", "anna")).isZero();
            assertThat(told())
                    .contains("IN_FORCE", "filings judged again: 1 on record, 0 noted only, 0 could not be, 0 left")
                    .contains("verdicts changed: 1");
            assertThat(run("take-back", id.group(), "--reason", "right after all"))
                    .isZero();
            assertThat(told()).contains("TAKEN_BACK", "taken back by command-line: right after all", "1 on record");
            assertThat(run("check", "T.1", "--reason", "wrong ever since")).isZero();
            assertThat(told()).contains("T.1  ... to ...  PROPOSED");
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("recall"));
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
