package io.hegui.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.check.CheckFailure;
import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PluginHost;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.plugin.VersionBreaker;
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

/** An operator's commands on the gateway's own machine. */
class PluginOperatorTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path config = Path.of("");

    @Test
    void pluginIsPushedActivatedAndRolledBack_andEachStepIsTold() throws IOException {
        PluginJar.good("other").in(home.resolve("plugins"));
        CheckFixture.jar("sample", "T.1").in(home.resolve("plugins"));
        Path jar = CheckFixture.jar("sample", "T.1")
                .manifest("Plugin-Version", "1.1.0")
                .in(home.resolve("new"));
        Path older = CheckFixture.jar("sample", "T.1")
                .manifest("Plugin-Version", "0.9.0")
                .in(home.resolve("old"));
        try (RolloutGateway gateway =
                RolloutGateway.start(home, DATABASE.config(), Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false"))) {
            config = Files.writeString(
                    home.resolve("hegui.yaml"),
                    "data-directory: " + gateway.data() + "\nserver: {port: " + gateway.port() + "}\n");

            assertThat(run("push", jar.toString(), "--reason", "why not")).isZero();
            assertThat(told()).contains("sample 1.1.0 is staged: not signed", "hegui plugin activate sample 1.1.0");
            assertThat(gateway.active()).containsEntry("sample", "1.0.0");

            assertThat(run("activate", "sample", "1.1.0", "--reason", "why not"))
                    .isZero();
            assertThat(told())
                    .contains("loading and proving sample 1.1.0 ...", "sample 1.1.0 is active, 1.0.0 was before");
            assertThat(gateway.active()).containsEntry("sample", "1.1.0");

            assertThat(run("list")).isZero();
            assertThat(told())
                    .containsPattern("sample\\R  1.1.0  ACTIVE  [0-9a-f]{12}  not signed; staged by command-line")
                    .contains("  1.0.0  STAGED", "it lies in the plugins directory");

            assertThat(run("rollback", "sample", "--reason", "why not")).isZero();
            assertThat(told()).contains("sample 1.0.0 is active, 1.1.0 was before");

            assertThat(run("activate", "sample", "1.1.0", "--from", "2099-01", "--reason", "why not"))
                    .isZero();
            assertThat(told())
                    .contains("sample 1.1.0 is active for periods that end on 2099-01-01 or later (revision")
                    .contains("  periods that end before 2099-01-01: 1.0.0");
            assertThat(run("list")).isZero();
            assertThat(told())
                    .contains("  1.1.0  ACTIVE", "  1.0.0  ACTIVE")
                    .contains("  periods that end on 2099-01-01 or later: 1.1.0");
            assertThat(run("activate", "sample", "1.1.0", "--from", "2099-Q2", "--reason", "why not"))
                    .isEqualTo(ExitCode.UNREADABLE);
            assertThat(err.toString()).contains("sample 1.1.0 judges periods that end before 2099-04-01 already");
            assertThat(run("rollback", "sample", "--reason", "why not")).isZero();

            PluginVersion active = gateway.part(PluginHost.class).current().catalogue().plugins().stream()
                    .filter(version -> version.id().equals("sample"))
                    .findFirst()
                    .orElseThrow();
            for (String filedReturn : List.of("a", "b", "c")) {
                gateway.part(VersionBreaker.class).failed(active, filedReturn, new CheckFailure("T.1", "it threw"));
            }
            assertThat(RolloutGateway.becomes(() -> {
                        run("list");
                        return told().contains("alarm plugin-tripped, sample: version 1.0.0 cannot do its work");
                    }))
                    .isTrue();
            assertThat(run("list")).isZero();
            assertThat(told()).containsPattern("tripped on .* it threw; no version before it could take its place");

            assertThat(run("push", older.toString(), "--reason", "why not")).isZero();
            assertThat(run("activate", "sample", "0.9.0", "--reason", "why not"))
                    .isEqualTo(ExitCode.UNREADABLE);
            assertThat(err.toString()).contains("--allow-downgrade");
            assertThat(run("activate", "sample", "0.9.0", "--reason", "why not", "--allow-downgrade"))
                    .isZero();
            assertThat(run("deactivate", "other", "--reason", "why not")).isZero();
            assertThat(told()).contains("other is out of service, 1.0.0 was before");
            assertThat(gateway.active()).isEqualTo(Map.of("sample", "0.9.0"));
        }

        assertThat(run("list")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("the gateway cannot be reached");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("plugin"));
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
