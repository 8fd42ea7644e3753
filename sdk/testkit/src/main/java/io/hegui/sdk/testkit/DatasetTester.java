package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.Engine;
import io.hegui.engine.check.FiledFile;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.report.Finding;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests whole files: the same engine, catalogue, calendar, register and parameters as the gateway. */
public final class DatasetTester {
    private static final String INSTITUTION = "91350100M000100Y43";

    private final Catalogue catalogue;
    private final String institutionType;
    private final String region;
    private final String dataset;
    private final String period;
    private final Optional<ByteSource> earlier;
    private final Optional<FiledFile.Received> received;

    private DatasetTester(
            Catalogue catalogue,
            String institutionType,
            String region,
            String dataset,
            String period,
            Optional<ByteSource> earlier,
            Optional<FiledFile.Received> received) {
        this.catalogue = catalogue;
        this.institutionType = institutionType;
        this.region = region;
        this.dataset = dataset;
        this.period = period;
        this.earlier = earlier;
        this.received = received;
    }

    /**
     * Plugins that work together.
     *
     * @throws io.hegui.engine.catalogue.CatalogueException with everything that is wrong with them
     */
    public static DatasetTester of(GatewayPlugin plugin, GatewayPlugin... others) {
        List<GatewayPlugin> plugins = new ArrayList<>(List.of(plugin));
        plugins.addAll(List.of(others));
        ReferenceData reference = ProjectReference.load();
        Catalogue catalogue = Catalogue.compose(Plugins.read(plugins, reference), reference);
        return new DatasetTester(
                catalogue, "BANK", "110000", "loan-book", "2026-09", Optional.empty(), Optional.empty());
    }

    /** The filer's institution type; {@code BANK} unless said. */
    public DatasetTester as(String type) {
        return new DatasetTester(catalogue, type, region, dataset, period, earlier, received);
    }

    /** The filer's region code; {@code 110000} unless said. */
    public DatasetTester in(String regionCode) {
        return new DatasetTester(catalogue, institutionType, regionCode, dataset, period, earlier, received);
    }

    /** The dataset filed; {@code loan-book} unless said. */
    public DatasetTester dataset(String id) {
        return new DatasetTester(catalogue, institutionType, region, id, period, earlier, received);
    }

    /** The period filed; {@code 2026-09} unless said. */
    public DatasetTester period(String text) {
        return new DatasetTester(catalogue, institutionType, region, dataset, text, earlier, received);
    }

    /** The filing of record of the period before, with which this one is compared; none unless said. */
    public DatasetTester after(String file) {
        return new DatasetTester(
                catalogue,
                institutionType,
                region,
                dataset,
                period,
                Optional.of(ByteSource.of(file.getBytes(StandardCharsets.UTF_8))),
                received);
    }

    /**
     * When the file was received, in Shanghai, and which filing of its period it is; unless said, checks on the filing
     * itself are not run.
     */
    public DatasetTester received(LocalDateTime at, int version) {
        return new DatasetTester(
                catalogue,
                institutionType,
                region,
                dataset,
                period,
                earlier,
                Optional.of(new FiledFile.Received(at, version)));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Judges a file given as text, in UTF-8. */
    public Judged judge(String file) {
        return judge(ByteSource.of(file.getBytes(StandardCharsets.UTF_8)));
    }

    public Judged judge(Path file) {
        try {
            return judge(ByteSource.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public Judged judge(ByteSource file) {
        List<Finding> findings = new ArrayList<>();
        Filing filing = new Filing(INSTITUTION, institutionType, region, dataset, Period.parse(period));
        try {
            FiledFile filed = new FiledFile(
                    filing,
                    file,
                    Declared.NOTHING,
                    earlier.map(before -> new FiledFile.Earlier(filing.period().previous(), before, Declared.NOTHING)),
                    received);
            RunReport report = new Engine().judge(catalogue, filed, findings::add, new RunMonitor());
            return new Judged(report, findings, catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file", e);
        }
    }
}
