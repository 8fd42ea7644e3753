package io.hegui.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract fails for a plugin that breaks it, and says how. */
class BadPluginTest {
    private static final String SETTINGS = """
            public record Settings(@io.hegui.sdk.dataset.Column(zh = "容差", en = "Tolerance", required = false)
                @org.jspecify.annotations.Nullable String tolerance) {}
            """;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    @TempDir
    private Path classes;

    private ClassLoader loader = getClass().getClassLoader();

    // The plugins of the other tests lie beside this class, and are held to call neither Files nor a constructor of a
    // class
    // loader; so this class calls none either.
    @BeforeEach
    void open() throws IOException {
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        loader = URLClassLoader.newInstance(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    @AfterEach
    void close() throws IOException {
        files.close();
        ((Closeable) loader).close();
    }

    @Test
    void goodPlugin_isPassed() throws Exception {
        PluginContractTest contract = contract("");

        assertThatCode(contract::unknownSettings_areRefused).doesNotThrowAnyException();
        assertThatCode(contract::jar_holdsThePluginAndNothingElse).doesNotThrowAnyException();
        assertThatCode(contract::classes_callNothingThatIsForbidden).doesNotThrowAnyException();
        assertThatCode(contract::plugin_used_andLetGoOf_leavesTheMemory).doesNotThrowAnyException();
    }

    @Test
    void pluginWithSettings_isPassed() throws Exception {
        PluginContractTest contract = contract(SETTINGS + checks("context.configuration(Settings.class);"));

        assertThatCode(contract::unknownSettings_areRefused).doesNotThrowAnyException();
    }

    @Test
    void pluginThatGoesOnWhateverItsSettingsSay_isFound() throws Exception {
        PluginContractTest contract = contract(SETTINGS
                + checks("try { context.configuration(Settings.class); } catch (RuntimeException ignored) { }"));

        assertFails(contract::unknownSettings_areRefused, "plugins/bad.yaml has a setting that nobody knows");
    }

    @Test
    void classOfTheSdk_isFound() throws Exception {
        PluginContractTest contract = contract("");
        try (InputStream in = Objects.requireNonNull(Text.class.getResourceAsStream("Text.class"))) {
            add("io.hegui.sdk", "Text.class", in.readAllBytes());
        }

        assertFails(contract::jar_holdsThePluginAndNothingElse, "io/hegui/sdk/Text.class is a class of Hegui's");
    }

    @Test
    void archiveInTheJar_andMoreBytesThanExpected_areFound() throws Exception {
        PluginContractTest contract = contract("");
        add("", "lib.jar", new byte[1_000_001]);

        assertFails(contract::jar_holdsThePluginAndNothingElse, "lib.jar is an archive", "at most 1000000");
    }

    @Test
    void forbiddenCall_isFound() throws Exception {
        PluginContractTest contract = contract(checks("java.time.LocalDate.now();"));

        assertFails(contract::classes_callNothingThatIsForbidden, "bad.Bad.checks calls java.time.LocalDate.now");
    }

    @Test
    void pluginThatStaysInMemory_isFound() throws Exception {
        PluginContractTest contract =
                contract("static { Runtime.getRuntime().addShutdownHook(new Thread(() -> new Bad().info())); }");

        assertFails(contract::plugin_used_andLetGoOf_leavesTheMemory, "the plugin's classes are collected");
    }

    private static void assertFails(ThrowingCallable test, String... why) {
        assertThatThrownBy(test).isInstanceOf(AssertionError.class).hasMessageContainingAll(why);
    }

    private static String checks(String first) {
        return """
                @Override public java.util.List<io.hegui.sdk.check.Check<?>> checks(io.hegui.sdk.PluginContext context) {
                  %s
                  return java.util.List.of();
                }
                """.formatted(first);
    }

    private PluginContractTest contract(String body) throws Exception {
        String source = """
                package bad;
                import io.hegui.sdk.*;
                public final class Bad implements GatewayPlugin {
                  @Override public PluginInfo info() { return new PluginInfo("bad", Text.of("坏", "Bad")); }
                  %s
                }
                """.formatted(body);
        assertThat(compiler.getTask(null, files, null, null, null, List.of(new Source(source)))
                        .call())
                .as("whether the plugin is compiled")
                .isTrue();
        GatewayPlugin plugin = loader.loadClass("bad.Bad")
                .asSubclass(GatewayPlugin.class)
                .getConstructor()
                .newInstance();
        return new PluginContractTest() {
            @Override
            protected GatewayPlugin plugin() {
                return plugin;
            }
        };
    }

    /** A file beside the plugin's classes. */
    private void add(String folder, String name, byte[] content) throws IOException {
        try (OutputStream out = files.getFileForOutput(StandardLocation.CLASS_OUTPUT, folder, name, null)
                .openOutputStream()) {
            out.write(content);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///bad/Bad.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
