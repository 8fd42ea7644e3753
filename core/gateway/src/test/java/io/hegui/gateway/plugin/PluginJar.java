package io.hegui.gateway.plugin;

import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.lending.Loan;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Builds plugin jars from source texts while a test runs: no binaries in the repository, and each is wrong in one way. */
public final class PluginJar {
    /** So that the same plugin, made twice, is the same file. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> resources = new LinkedHashMap<>();
    private String classPath = sdkClassPath();

    private PluginJar() {}

    /** A plugin that contributes nothing and is right in every way. */
    public static PluginJar good(String id) {
        return new PluginJar()
                .manifest("Plugin-Id", id)
                .manifest("Plugin-Version", "1.0.0")
                .manifest("Plugin-Class", "fixture.Fixture")
                .manifest("Plugin-Requires", ">=0.1.0 & <0.2.0")
                .source("fixture.Fixture", entryPoint(id, ""));
    }

    /** Source of an entry point {@code fixture.Fixture} with more members. */
    public static String entryPoint(String id, String members) {
        return """
                package fixture;
                import io.hegui.sdk.*;
                import io.hegui.sdk.check.*;
                import io.hegui.sdk.regulation.*;
                import java.util.*;
                public final class Fixture implements GatewayPlugin {
                  @Override public PluginInfo info() { return new PluginInfo("%s", Text.of("夹具", "Fixture")); }
                  %s
                }
                """.formatted(id, members);
    }

    public PluginJar manifest(String key, @Nullable String value) {
        if (value == null) {
            manifest.remove(key);
        } else {
            manifest.put(key, value);
        }
        return this;
    }

    public PluginJar source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    public PluginJar resource(String path, byte[] bytes) {
        resources.put(path, bytes);
        return this;
    }

    /** Compiles against another SDK than today's, and nothing else of ours. */
    public PluginJar compiledAgainst(Path sdk) {
        classPath = sdk.toString();
        return this;
    }

    /** Compiles, packs and returns the jar. */
    public Path in(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path jar = directory.resolve(manifest.getOrDefault("Plugin-Id", "nameless") + "-fixture.jar");
        Path classes = Files.createTempDirectory("fixture-classes");
        try {
            compile(classes);
            pack(classes, jar);
        } finally {
            delete(classes);
        }
        return jar;
    }

    private void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            put(packed, JarFile.MANIFEST_NAME, manifest());
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                put(packed, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
                put(packed, resource.getKey(), resource.getValue());
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private byte[] manifest() throws IOException {
        Manifest built = new Manifest();
        built.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((key, value) -> built.getMainAttributes().putValue(key, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        built.write(bytes);
        return bytes.toByteArray();
    }

    private static void put(JarOutputStream jar, String path, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(path);
        entry.setTimeLocal(ALWAYS);
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }

    private void compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-classpath", classPath, "-proc:none", "--release", "17");
        if (!compiler.getTask(messages, null, null, options, null, units).call()) {
            throw new IllegalStateException("the fixture does not compile:\n" + messages);
        }
    }

    private static String sdkClassPath() {
        return location(GatewayPlugin.class) + File.pathSeparator + location(Loan.class);
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
