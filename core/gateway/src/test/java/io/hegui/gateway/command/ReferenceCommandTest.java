package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.rollout.RolloutGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An operator keeps the calendar by commands. */
class ReferenceCommandTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path config = Path.of("");

    @Test
    void editionIsStagedShownAndActivated_andWhatIsWrongIsToldWithItsLine() throws IOException {
        CheckFixture.jar("sample", "T.1").in(home.resolve("plugins"));
        Path days = Files.createDirectories(home.resolve("edited/calendar")).resolve("more.csv");
        try (RolloutGateway gateway =
                RolloutGateway.start(home, DATABASE.config(), Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false"))) {
            config = Files.writeString(
                    home.resolve("hegui.yaml"),
                    "data-directory: " + gateway.data() + "\nserver: {port: " + gateway.port() + "}\n");
            assertThat(run("reference", "show")).isZero();
            assertThat(told()).contains("the files of the reference directory", "  calendar/cn_holidays.csv");

            Files.writeString(days, "date,kind,name,source\n2040-01-02,feast,元旦,test\n");
            assertThat(stage(days)).isEqualTo(ExitCode.UNREADABLE);
            assertThat(err.toString()).contains("calendar/more.csv, line 2: kind must be holiday or workday");

            Files.writeString(days, "date,kind,name,source\n2040-01-02,holiday,元旦,test\n");
            assertThat(stage(days)).isZero();
            assertThat(told())
                    .contains(
                            "calendar/more.csv",
                            "  + 2040-01-02,holiday,元旦,test",
                            "reference 2040.1 is staged",
                            "hegui plugin activate reference 2040.1");
            assertThat(run("plugin", "activate", "reference", "2040.1", "--reason", "why not"))
                    .isZero();
            assertThat(told()).contains("reference 2040.1 is active");

            assertThat(run("reference", "show")).isZero();
            assertThat(told()).contains("edition 2040.1");
            assertThat(run("reference", "show", "calendar/more.csv")).isZero();
            assertThat(told()).contains("2040-01-02,holiday,元旦,test");
            assertThat(run("reference", "show", "calendar/none.csv")).isEqualTo(ExitCode.UNREADABLE);
            assertThat(err.toString()).contains("there is no file calendar/none.csv");
        }
    }

    private int stage(Path file) {
        return run("reference", "stage", file.toString(), "--edition", "2040.1", "--reason", "why not");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
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
