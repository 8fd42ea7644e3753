package io.hegui.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.database.TestDatabase;
import io.hegui.gateway.harness.ProblemAssert;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.plugin.CheckFixture;
import io.hegui.gateway.plugin.PackFixture;
import io.hegui.gateway.plugin.PluginJar;
import io.hegui.gateway.plugin.PluginStartException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is to be active stays so, whatever happens to a gateway. */
class DesiredStateTest {
    private static final Map<String, String> UNSIGNED = Map.of("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path home;

    @BeforeEach
    void shipPlugins() throws IOException {
        PluginJar.good("other").in(home.resolve("plugins"));
        version("1.0.0").in(home.resolve("plugins"));
    }

    @Test
    void activatedVersion_isActiveAfterARestart_andRollbackLeadsBackStepByStep() throws IOException {
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).isEqualTo(Map.of("other", "1.0.0", "sample", "1.0.0"));
            for (String version : List.of("1.1.0", "1.2.0")) {
                assertThat(gateway.push(version(version).in(home.resolve("new")), "test")
                                .statusCode())
                        .isEqualTo(201);
                assertThat(gateway.active()).containsEntry("sample", version.equals("1.1.0") ? "1.0.0" : "1.1.0");
                JsonObject activated = Supervised.ok(gateway.activate("sample", version));
                assertThat(activated.getString("version")).isEqualTo(version);
                assertThat(activated.getBoolean("changed")).isTrue();
            }
            assertThat(gateway.active()).containsEntry("sample", "1.2.0");
        }
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).isEqualTo(Map.of("other", "1.0.0", "sample", "1.2.0"));

            assertThat(Supervised.ok(gateway.rollBack("sample")).getString("version"))
                    .isEqualTo("1.1.0");
            assertThat(gateway.active()).containsEntry("sample", "1.1.0");
            assertThat(Supervised.ok(gateway.rollBack("sample")).getString("version"))
                    .isEqualTo("1.0.0");
            ProblemAssert.assertProblem(gateway.rollBack("sample"), 409, "nothing-to-roll-back-to");
        }
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).isEqualTo(Map.of("other", "1.0.0", "sample", "1.0.0"));
        }
    }

    @Test
    void pack_isStagedAndActivatedAsAJarIs() throws IOException {
        try (RolloutGateway gateway = start()) {
            Supervised.ok(gateway.push(new PackFixture().in(home.resolve("new")), "test"));
            Supervised.ok(gateway.activate("limits", "1.0.0"));
        }
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).containsEntry("limits", "1.0.0");
            assertThat(Supervised.ok(gateway.client().get("/api/v1/checks/T.2", gateway.operator("test")))
                            .getString("id"))
                    .isEqualTo("T.2");
        }
    }

    @Test
    void everyStep_isOnRecord_byWhomWithWhichHashAndWhy() throws IOException {
        try (RolloutGateway gateway = start()) {
            JsonObject staged = Supervised.ok(gateway.push(version("1.1.0").in(home.resolve("new")), "anna"));
            Supervised.ok(gateway.activate("sample", "1.1.0", new JsonObject(), "berta"));

            assertThat(RolloutGateway.becomes(() -> actions(gateway).contains("generation.stopped")))
                    .isTrue();
            assertThat(actions(gateway))
                    .containsSubsequence(
                            "plugin.staged",
                            "plugin.activated",
                            "generation.loaded",
                            "generation.proved",
                            "generation.active")
                    .containsSubsequence(
                            "plugin.staged", "plugin.activated", "generation.draining", "generation.stopped");
            List<JsonObject> byPeople = history(gateway).stream()
                    .filter(event -> List.of("anna", "berta").contains(event.getString("actor")))
                    .toList();
            assertThat(byPeople)
                    .extracting(event -> event.getString("actor") + " " + event.getString("action"))
                    .containsExactly("anna plugin.staged", "berta plugin.activated");
            assertThat(byPeople).allSatisfy(event -> {
                JsonObject details = event.getJsonObject("details");
                assertThat(details.getString("sha256")).isEqualTo(staged.getString("sha256"));
                assertThat(details.getString("reason")).isEqualTo("a test");
            });
        }
    }

    @Test
    void pluginsDirectory_upgrades_replacesItsOwnBuilds_andNeverGoesBack() throws IOException {
        start().close();
        replaceShipped(version("1.1.0"));
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).containsEntry("sample", "1.1.0");
        }
        replaceShipped(version("1.1.0").resource("notes.txt", PluginJar.utf8("rebuilt")));
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.overview().getLong("revision")).isEqualTo(3);
            Supervised.ok(gateway.push(version("1.2.0").in(home.resolve("new")), "test"));
            Supervised.ok(gateway.activate("sample", "1.2.0"));
        }
        replaceShipped(version("1.1.5"));
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).containsEntry("sample", "1.2.0");
        }
        replaceShipped(version("1.2.0").resource("notes.txt", PluginJar.utf8("rebuilt")));
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).containsEntry("sample", "1.2.0");
            assertThat(gateway.overview().getLong("revision")).isEqualTo(4);
        }
    }

    /** What an operator took out or went back from is not undone by the next start. */
    @Test
    void pluginsDirectory_doesNotUndoWhatAnOperatorDid() throws IOException {
        start().close();
        replaceShipped(version("1.1.0"));
        try (RolloutGateway gateway = start()) {
            Supervised.ok(gateway.rollBack("sample"));
            Supervised.ok(gateway.client()
                    .post(
                            "/api/v1/admin/plugins/other/deactivate",
                            gateway.operator("test"),
                            new JsonObject().put("reason", "a test")));
        }
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).isEqualTo(Map.of("sample", "1.0.0"));
            assertThat(Supervised.ok(gateway.rollBack("other")).getString("version"))
                    .isEqualTo("1.0.0");
            assertThat(gateway.active()).isEqualTo(Map.of("other", "1.0.0", "sample", "1.0.0"));
        }
    }

    @Test
    void pluginsDirectoryWithAWrongFile_keepsTheGatewayFromStarting_andIsNotTakenIn() throws IOException {
        start().close();
        version("2.0.0").manifest("Plugin-Requires", ">=7.0.0 & <8.0.0").in(home.resolve("plugins"));

        assertThatThrownBy(this::start)
                .isInstanceOf(PluginStartException.class)
                .hasMessageContaining("sample-fixture.jar: it needs SDK >=7.0.0 & <8.0.0");
        Files.delete(home.resolve("plugins/sample-fixture.jar"));
        try (RolloutGateway gateway = start()) {
            assertThat(gateway.active()).containsEntry("sample", "1.0.0");
        }
    }

    private RolloutGateway start() {
        return RolloutGateway.start(home, database.config(), UNSIGNED);
    }

    private void replaceShipped(PluginJar jar) throws IOException {
        jar.in(home.resolve("plugins"));
    }

    private static PluginJar version(String version) {
        return CheckFixture.jar("sample", "T.1").manifest("Plugin-Version", version);
    }

    /** Oldest first. */
    private static List<JsonObject> history(RolloutGateway gateway) {
        JsonArray items = Supervised.ok(
                        gateway.client().get("/api/v1/admin/plugins/sample/history", gateway.operator("test")))
                .getJsonArray("items");
        List<JsonObject> events = new java.util.ArrayList<>();
        for (int i = items.size() - 1; i >= 0; i--) {
            events.add(items.getJsonObject(i));
        }
        return events;
    }

    private static List<String> actions(RolloutGateway gateway) {
        return history(gateway).stream().map(event -> event.getString("action")).toList();
    }
}
