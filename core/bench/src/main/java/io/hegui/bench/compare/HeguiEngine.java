package io.hegui.bench.compare;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.catalogue.ReferenceContext;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.Engine;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.RunSettings;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingBlock;
import io.hegui.engine.report.FindingBlockSink;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The engine with the plugin's checks; the plugin sits behind a class loader of its own, as in a gateway. */
final class HeguiEngine implements Subject {
    private static final Filing FILING =
            new Filing("91350100M000100Y43", "BENCH", "350000", "bench-loan", Period.parse("2026-09"));

    private final URLClassLoader loader;
    private final Catalogue catalogue;
    private Map<String, Duration> profile = Map.of();

    HeguiEngine(Path pluginJar, Path config) throws Exception {
        loader = new PluginLoader(pluginJar);
        GatewayPlugin plugin = loader.loadClass("io.hegui.bench.plugin.BenchPlugin")
                .asSubclass(GatewayPlugin.class)
                .getConstructor()
                .newInstance();
        ReferenceData reference = ReferenceData.load(config);
        catalogue = Catalogue.compose(
                java.util.List.of(Contribution.read(
                        plugin, "0", "0".repeat(64), new ReferenceContext("bench", reference), this::resource)),
                reference);
    }

    @Override
    public Counts run(Path file, int threads) throws IOException {
        RunMonitor monitor = new RunMonitor();
        RunSettings settings = new RunSettings(threads, Path.of(System.getProperty("java.io.tmpdir")));
        RunReport report = new Engine(settings)
                .judge(catalogue, FILING, ByteSource.of(file), Declared.NOTHING, new Uninterested(), monitor);
        if (!report.failures().isEmpty()) {
            throw new IllegalStateException(report.failures().toString());
        }
        profile = monitor.profile();
        Counts counts = new Counts();
        report.findingsByCheck().forEach((id, count) -> counts.set(Counts.number(id), count));
        return counts;
    }

    /** Time of each check in the last run. */
    Map<String, Duration> profile() {
        return profile;
    }

    @Override
    public void end() throws IOException {
        loader.close();
    }

    private Optional<byte[]> resource(String path) {
        URL url = loader.findResource(path);
        if (url == null) {
            return Optional.empty();
        }
        try (InputStream in = url.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes findings as a gateway does, in blocks, and forgets them. */
    private static final class Uninterested implements FindingBlockSink {
        @Override
        public void accept(Finding finding) {}

        @Override
        public void accept(FindingBlock findings) {}
    }

    /** Shows a plugin the platform and the SDK, and its own jar. */
    private static final class PluginLoader extends URLClassLoader {
        PluginLoader(Path jar) throws IOException {
            super(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.startsWith("io.hegui.sdk.")
                    ? HeguiEngine.class.getClassLoader().loadClass(name)
                    : super.findClass(name);
        }
    }
}
