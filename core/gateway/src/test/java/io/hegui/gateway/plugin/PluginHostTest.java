package io.hegui.gateway.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hegui.sdk.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginHostTest {
    private static final SdkVersion SDK = new SdkVersion("0.1.0-SNAPSHOT");

    @TempDir
    private Path directory;

    private Path plugins;
    private Path data;
    private PluginHost host;

    @BeforeEach
    void makeHost() {
        plugins = directory.resolve("plugins");
        data = directory.resolve("data");
        host = new PluginHost(SDK, Clock.systemUTC(), Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @Test
    void goodPlugins_areActive() throws IOException {
        PluginJar.good("first").in(plugins);
        PluginJar.good("second").in(plugins);

        CatalogueSnapshot snapshot = start();

        assertThat(snapshot.catalogue().plugins())
                .extracting(plugin -> plugin.id() + " " + plugin.version())
                .containsExactlyInAnyOrder("first 1.0.0", "second 1.0.0");
        assertThat(host.current()).isSameAs(snapshot);
        assertThat(host.states()).containsOnlyKeys(GenerationState.ACTIVE).containsEntry(GenerationState.ACTIVE, 2L);
    }

    @Test
    void plugin_isLoadedFromAPrivateCopy_soThatTheOriginalMayBeOverwritten() throws IOException {
        Path jar = PluginJar.good("kept")
                .source("fixture.Later", "package fixture; public final class Later {}")
                .in(plugins);

        start();
        ClassLoader loader =
                host.current().generations().get(0).loaded().orElseThrow().loader();
        Files.writeString(jar, "overwritten", StandardOpenOption.TRUNCATE_EXISTING);

        assertThat(loads(loader, "fixture.Later")).isTrue();
        assertThat(filesIn(data.resolve("plugins")))
                .singleElement()
                .satisfies(name -> assertThat(name).matches("kept-1\\.0\\.0-[0-9a-f]{12}\\.jar"));
    }

    @Test
    void hostInternals_areInvisibleToPlugins() throws IOException {
        PluginJar.good("curious").in(plugins);

        ClassLoader loader = start().generations().get(0).loaded().orElseThrow().loader();

        assertThat(List.of(
                        "com.google.inject.Guice",
                        "org.pf4j.Plugin",
                        "org.pf4j.demo.Hidden",
                        "io.vertx.core.Vertx",
                        "io.hegui.gateway.plugin.PluginHost",
                        "io.hegui.engine.catalogue.Catalogue",
                        "com.fasterxml.jackson.databind.ObjectMapper",
                        "org.slf4j.LoggerFactory",
                        "io.hegui.sdk.testkit.CheckTester"))
                .noneMatch(name -> loads(loader, name));
        assertThat(List.of("java.sql.Connection", "io.hegui.sdk.GatewayPlugin", "fixture.Fixture"))
                .allMatch(name -> loads(loader, name));
        assertThat(loader.getResource("org/pf4j/Plugin.class")).isNull();
    }

    @Test
    void pluginCode_seesItsOwnContextClassLoader() throws IOException {
        PluginJar.good("context")
                .source("fixture.Fixture", PluginJar.entryPoint("context", """
                        @Override public List<InstitutionType> institutionTypes() {
                          if (Thread.currentThread().getContextClassLoader() != Fixture.class.getClassLoader()) {
                            throw new IllegalStateException("foreign context class loader");
                          }
                          return List.of();
                        }
                        """))
                .in(plugins);

        assertThat(start().catalogue().plugins()).hasSize(1);
    }

    @Test
    void bundledSdkClass_isRefused() throws IOException {
        PluginJar.good("bundler")
                .resource("io/hegui/sdk/Text.class", new byte[] {1})
                .in(plugins);

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("bundler-fixture.jar", "io/hegui/sdk/Text.class", "provided");
    }

    @Test
    void rangeWithoutUpperBound_isRefused() throws IOException {
        PluginJar.good("endless").manifest("Plugin-Requires", ">=0.1.0").in(plugins);

        assertThat(problems()).singleElement().asString().contains("endless-fixture.jar", "no upper bound");
    }

    @Test
    void rangeOfALaterSdk_isRefused() throws IOException {
        PluginJar.good("tomorrow")
                .manifest("Plugin-Requires", ">=0.2.0 & <0.3.0")
                .in(plugins);

        assertThat(problems()).singleElement().asString().contains("tomorrow-fixture.jar", ">=0.2.0 & <0.3.0", "0.1.0");
    }

    @Test
    void unsignedFile_isRefused_beforeItIsOpened() throws IOException {
        Files.writeString(Files.createDirectories(plugins).resolve("trap.jar"), "this is no zip");

        PluginStartException refused = catchThrowableOfType(
                PluginStartException.class, () -> host.start(plugins, data, References.tiny(), Policies.required()));

        assertThat(refused.problems())
                .extracting(Text::en)
                .singleElement()
                .asString()
                .startsWith("trap.jar: it is not signed");
    }

    @Test
    void unknownManifestKey_isRefused() throws IOException {
        PluginJar.good("misspelt").manifest("Plugin-Dependancies", "bank").in(plugins);

        assertThat(problems()).singleElement().asString().contains("misspelt-fixture.jar", "Plugin-Dependancies");
    }

    @Test
    void idOtherThanTheManifests_isRefused() throws IOException {
        PluginJar.good("manifest-id")
                .source("fixture.Fixture", PluginJar.entryPoint("code-id", ""))
                .in(plugins);

        assertThat(problems()).singleElement().asString().contains("'manifest-id'", "'code-id'");
    }

    @Test
    void entryPointThatThrows_isRefused_withItsOwnWords() throws IOException {
        PluginJar.good("thrower")
                .source("fixture.Fixture", PluginJar.entryPoint("thrower", """
                        public Fixture() { throw new UnsupportedOperationException("not on a Monday"); }
                        """))
                .in(plugins);

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("thrower-fixture.jar", "UnsupportedOperationException", "not on a Monday");
    }

    @Test
    void everyWrongPlugin_isNamedAtOnce_andNothingStaysLoaded() throws IOException {
        PluginJar.good("fine").in(plugins);
        PluginJar.good("endless").manifest("Plugin-Requires", "*").in(plugins);
        PluginJar.good("classless").manifest("Plugin-Class", "fixture.Absent").in(plugins);
        Files.writeString(plugins.resolve("torn.jar"), "this is no zip");

        assertThat(problems())
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("endless"))
                .anySatisfy(problem -> assertThat(problem).contains("classless", "fixture.Absent"))
                .anySatisfy(problem -> assertThat(problem).contains("torn.jar", "no readable jar"));
        assertThat(host.lease()).isEmpty();
        assertThat(host.states()).isEmpty();
    }

    @Test
    void twoVersionsOfOnePlugin_areRefused_namingBothFiles() throws IOException {
        Path first = PluginJar.good("twice").in(plugins);
        Files.move(first, plugins.resolve("twice-old.jar"));
        PluginJar.good("twice").manifest("Plugin-Version", "1.1.0").in(plugins);

        assertThat(problems()).singleElement().asString().contains("twice-old.jar", "twice-fixture.jar");
    }

    @Test
    void directoryWithoutPlugins_isAProblem() throws IOException {
        Files.createDirectories(plugins);

        assertThat(problems()).singleElement().asString().contains("no plugin jar");
    }

    @Test
    void oneCheckIdInTwoPlugins_isRefused_namingBoth() throws IOException {
        CheckFixture.jar("left", "T.1").in(plugins);
        CheckFixture.jar("right", "T.1").in(plugins);

        assertThat(problems()).anySatisfy(problem -> assertThat(problem).contains("T.1", "left", "right"));
    }

    @Test
    void close_waitsForTheLease_thenUnloads() throws Exception {
        PluginJar.good("leased").in(plugins);
        start();
        CatalogueLease lease = host.lease().orElseThrow();
        Thread closer = new Thread(host::close);

        closer.start();
        while (!host.states().containsKey(GenerationState.DRAINING)) {
            Thread.onSpinWait();
        }

        assertThat(host.lease()).as("no run begins while draining").isEmpty();
        assertThat(closer.isAlive()).isTrue();
        lease.close();
        closer.join(5_000);
        assertThat(closer.isAlive()).isFalse();
        assertThat(host.states()).doesNotContainKeys(GenerationState.ACTIVE, GenerationState.DRAINING);
    }

    @Test
    void runThatNeverEnds_keepsItsPluginLoaded_andDoesNotHoldUpTheClose() throws IOException {
        PluginHost hasty = new PluginHost(SDK, Clock.systemUTC(), Duration.ofMillis(50), Duration.ofMinutes(1));
        PluginJar.good("stuck").in(plugins);
        hasty.start(plugins, data, References.tiny(), Policies.acceptingUnsigned());
        CatalogueLease held = hasty.lease().orElseThrow();

        hasty.close();

        assertThat(hasty.states()).containsOnlyKeys(GenerationState.DRAINING);
        held.close();
    }

    private CatalogueSnapshot start() {
        return host.start(plugins, data, References.tiny(), Policies.acceptingUnsigned());
    }

    private List<String> problems() {
        PluginStartException refused = catchThrowableOfType(PluginStartException.class, this::start);
        assertThat(refused).as("the start must be refused").isNotNull();
        return refused.problems().stream().map(Text::en).toList();
    }

    private static boolean loads(ClassLoader loader, String name) {
        try {
            return name.equals(loader.loadClass(name).getName());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<String> filesIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
