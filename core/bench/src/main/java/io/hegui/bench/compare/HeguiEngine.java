package io.hegui.bench.compare;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.Contribution;
import io.hegui.engine.catalogue.ReferenceContext;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.Engine;
import io.hegui.engine.check.Exchange;
import io.hegui.engine.check.FiledFile;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine with the checks of plugins, each behind a class loader of its own, as in a gateway. */
final class HeguiEngine implements Subject {
    private static final Filing FILING =
            new Filing("91350100M000100Y43", "BENCH", "350000", "bench-loan", Period.parse("2026-09"));

    private final List<PluginLoader> loaders = new ArrayList<>();
    private final Catalogue catalogue;
    private final Filing filing;
    private Map<String, Duration> profile = Map.of();

    HeguiEngine(Path pluginJar, Path config) throws Exception {
        this(List.of(new PluginFile(pluginJar, "io.hegui.bench.plugin.BenchPlugin")), config, FILING);
    }

    /**
     * One plugin.
     *
     * @param place its jar, or the directory of its classes
     * @param type its entry point
     */
    record PluginFile(Path place, String type) {}

    /** @param filing what the files are */
    HeguiEngine(List<PluginFile> plugins, Path config, Filing filing) throws Exception {
        this.filing = filing;
        ReferenceData reference = ReferenceData.load(config);
        List<Contribution> contributions = new ArrayList<>();
        for (PluginFile file : plugins) {
            PluginLoader loader = new PluginLoader(file.place());
            loaders.add(loader);
            GatewayPlugin plugin = loader.loadClass(file.type())
                    .asSubclass(GatewayPlugin.class)
                    .getConstructor()
                    .newInstance();
            contributions.add(Contribution.read(
                    plugin,
                    "0",
                    "0".repeat(64),
                    new ReferenceContext(plugin.info().id(), reference),
                    loader::resource));
        }
        catalogue = Catalogue.compose(contributions, reference);
    }

    @Override
    public Counts run(Path file, int threads) throws IOException {
        Counts counts = new Counts();
        judge(file, threads, Optional.empty())
                .findingsByCheck()
                .forEach((id, count) -> counts.set(Counts.number(id), count));
        return counts;
    }

    /** @param exchange without it, checks across institutions are not run */
    RunReport judge(Path file, int threads, Optional<Exchange> exchange) throws IOException {
        RunMonitor monitor = new RunMonitor();
        RunSettings settings = new RunSettings(threads, Path.of(System.getProperty("java.io.tmpdir")));
        RunReport report = new Engine(settings)
                .judge(
                        catalogue,
                        FiledFile.alone(filing, ByteSource.of(file), Declared.NOTHING)
                                .across(exchange),
                        new Uninterested(),
                        monitor);
        if (!report.failures().isEmpty()) {
            throw new IllegalStateException(report.failures().toString());
        }
        profile = monitor.profile();
        return report;
    }

    /** Number of checks that judge the dataset, those across institutions included. */
    int checksInForce() {
        return (int) catalogue.dataset(filing.institutionType(), filing.dataset()).orElseThrow().checks().stream()
                .filter(planned -> planned.page().bindsType(filing.institutionType())
                        && planned.page().holdsOn(filing.period().end()))
                .count();
    }

    /** Time of each check in the last run. */
    Map<String, Duration> profile() {
        return profile;
    }

    @Override
    public void end() throws IOException {
        for (PluginLoader loader : loaders) {
            loader.close();
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

        Optional<byte[]> resource(String path) {
            URL url = findResource(path);
            if (url == null) {
                return Optional.empty();
            }
            try (InputStream in = url.openStream()) {
                return Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.startsWith("io.hegui.sdk.")
                    ? HeguiEngine.class.getClassLoader().loadClass(name)
                    : super.findClass(name);
        }
    }
}
