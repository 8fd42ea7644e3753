package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.hegui.engine.catalogue.PluginVersion;
import io.hegui.engine.check.CheckPage;
import io.hegui.gateway.testing.SettableClock;
import io.hegui.sdk.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin without Java lives as any other. */
class PackTest {
    @TempDir
    private Path directory;

    private Path plugins;
    private PluginHost host;

    @BeforeEach
    void makeHost() throws IOException {
        plugins = directory.resolve("plugins");
        host = new PluginHost(
                new SdkVersion("0.1.0"),
                new SettableClock(Instant.EPOCH),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1));
        CheckFixture.jar("shop", "T.1").in(plugins);
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @Test
    void pack_judgesTheDatasetOfAnotherPlugin() throws IOException {
        new PackFixture().in(plugins);

        CatalogueSnapshot snapshot = start();

        assertThat(snapshot.catalogue().plugins())
                .extracting(PluginVersion::id, PluginVersion::version)
                .contains(tuple("limits", "1.0.0"));
        assertThat(snapshot.catalogue().datasets())
                .flatExtracting(plan -> plan.checks().stream()
                        .map(planned -> planned.page().id())
                        .toList())
                .containsExactly("T.1", "T.2");
        assertThat(snapshot.catalogue().check("T.2").flatMap(CheckPage::declared))
                .hasValueSatisfying(rule -> assertThat(rule.parts()).containsEntry("expect", "record.amount <= limit"));
        assertThat(host.states()).containsOnlyKeys(GenerationState.ACTIVE).containsValue(2L);
    }

    @Test
    void afterTheClose_nothingOfPackOrDatasetStaysInMemory() throws IOException {
        new PackFixture().in(plugins);
        startAndClose();

        Instant enough = Instant.now().plusSeconds(10);
        while (!host.states().keySet().equals(Set.of(GenerationState.COLLECTED))
                && Instant.now().isBefore(enough)) {
            System.gc();
        }

        assertThat(host.states()).containsOnlyKeys(GenerationState.COLLECTED);
    }

    @Test
    void wrongPacks_areRefused_withWhatIsWrong() throws IOException {
        refused(new PackFixture().without("pack.yaml"), "neither a manifest nor, at its root, a pack.yaml");
        refused(new PackFixture().with("fixture/Fixture.class", "?"), "holds no code", "fixture/Fixture.class");
        refused(new PackFixture().replacing("pack.yaml", " & <0.2.0", ""), "requires", "no upper bound");
        refused(
                new PackFixture().replacing("pack.yaml", "version:", "versoin:"),
                "'versoin' is unknown",
                "lacks version");
        refused(new PackFixture().replacing("pack.yaml", "MONEY", "EURO"), "must be one of [INTEGER, MONEY");
        refused(new PackFixture().without("parameters/limits.amount.csv"), "parameter 'limits.amount' has no file");
        refused(
                new PackFixture().replacing("checks/T.2.yaml", "record.amount", "record.amont"),
                "limits/checks/T.2.yaml:8:15: there is no column 'amont'; there are [number, amount]");
        refused(
                new PackFixture().with("checks/T.3.yaml", "rule: {zh: 规则, en: rule}\n"),
                "limits/checks/T.3.yaml needs either dataset");
        refused(
                new PackFixture().replacing("checks/T.2.yaml", "500.01", "500.00"),
                "check T.2, example 'one fen above': should find [1:amount]");
    }

    private void refused(PackFixture pack, String... words) throws IOException {
        pack.in(plugins);
        PluginStartException refused = catchThrowableOfType(PluginStartException.class, this::start);
        assertThat(refused).as("the start must be refused: %s", List.of(words)).isNotNull();
        assertThat(refused.message(Language.EN)).contains(words);
    }

    /** Apart from the test, so that no local variable of it keeps a plugin in memory. */
    private void startAndClose() {
        assertThat(start().catalogue().plugins()).hasSize(2);
        host.close();
    }

    private CatalogueSnapshot start() {
        return host.start(plugins, directory.resolve("data"), References.tiny(), Policies.acceptingUnsigned());
    }
}
