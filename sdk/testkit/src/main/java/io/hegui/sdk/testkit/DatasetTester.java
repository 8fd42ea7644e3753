package io.hegui.sdk.testkit;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.Engine;
import io.hegui.engine.check.FiledFile;
import io.hegui.engine.check.LocalExchange;
import io.hegui.engine.check.NeededFilings;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingSink;
import io.hegui.engine.report.SupervisorFinding;
import io.hegui.sdk.GatewayPlugin;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Tests whole files: the same engine, catalogue, calendar, register and parameters as the gateway. Never changes. */
public final class DatasetTester {
    private static final String INSTITUTION = "91350100M000100Y43";

    private final Catalogue catalogue;
    private String institutionType = "BANK";
    private String region = "110000";
    private String dataset = "loan-book";
    private String period = "2026-09";
    private Optional<ByteSource> earlier = Optional.empty();
    private Optional<FiledFile.Received> received = Optional.empty();
    private Map<String, ByteSource> needed = Map.of();
    private List<OtherFiling> others = List.of();

    private record OtherFiling(String institution, ByteSource file) {}

    private DatasetTester(Catalogue catalogue) {
        this.catalogue = catalogue;
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
        return new DatasetTester(Catalogue.compose(Plugins.read(plugins, reference), reference));
    }

    /** The filer's institution type; {@code BANK} unless said. */
    public DatasetTester as(String type) {
        return changed(copy -> copy.institutionType = type);
    }

    /** The filer's region code; {@code 110000} unless said. */
    public DatasetTester in(String regionCode) {
        return changed(copy -> copy.region = regionCode);
    }

    /** The dataset filed; {@code loan-book} unless said. */
    public DatasetTester dataset(String id) {
        return changed(copy -> copy.dataset = id);
    }

    /** The period filed; {@code 2026-09} unless said. */
    public DatasetTester period(String text) {
        return changed(copy -> copy.period = text);
    }

    /** The filing of record of the period before, with which this one is compared; none unless said. */
    public DatasetTester after(String file) {
        return changed(copy -> copy.earlier = Optional.of(bytes(file)));
    }

    /** The filing of record of another dataset, into which checks look; none unless said. */
    public DatasetTester with(String otherDataset, String file) {
        return with(otherDataset, bytes(file));
    }

    /** The filing of record of another dataset, into which checks look; none unless said. */
    public DatasetTester with(String otherDataset, Path file) {
        return with(otherDataset, bytes(file));
    }

    /** What another institution of the same type has filed for the period; it has no other filings. */
    public DatasetTester besides(String institution, String file) {
        return changed(copy -> {
            copy.others = new ArrayList<>(others);
            copy.others.add(new OtherFiling(institution, bytes(file)));
        });
    }

    /**
     * When the file was received, in Shanghai, and which filing of its period it is; unless said, checks on the filing
     * itself are not run.
     */
    public DatasetTester received(LocalDateTime at, int version) {
        return changed(copy -> copy.received = Optional.of(new FiledFile.Received(at, version)));
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Judges a file given as text, in UTF-8. */
    public Judged judge(String file) {
        return judge(bytes(file));
    }

    public Judged judge(Path file) {
        return judge(bytes(file));
    }

    public Judged judge(ByteSource file) {
        LocalExchange exchange = new LocalExchange();
        for (OtherFiling other : others) {
            Filing filing = filing(other.institution());
            judge(FiledFile.alone(filing, other.file(), Declared.NOTHING), exchange);
        }
        Filing filing = filing(INSTITUTION);
        return judge(
                FiledFile.alone(filing, file, Declared.NOTHING)
                        .after(
                                earlier.map(before ->
                                        new FiledFile.OfRecord(filing.period().previous(), before, Declared.NOTHING)),
                                received)
                        .with(ofRecord(filing)),
                exchange);
    }

    private Judged judge(FiledFile filed, LocalExchange exchange) {
        List<Finding> findings = new ArrayList<>();
        List<SupervisorFinding> whole = new ArrayList<>();
        FindingSink sink = new FindingSink() {
            @Override
            public void accept(Finding finding) {
                findings.add(finding);
            }

            @Override
            public void accept(Finding finding, SupervisorFinding all) {
                findings.add(finding);
                whole.add(all);
            }
        };
        try {
            RunReport report = new Engine()
                    .judge(catalogue, filed.across(Optional.of(exchange.of(filed.filing()))), sink, new RunMonitor());
            return new Judged(report, findings, whole, catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file", e);
        }
    }

    private Filing filing(String institution) {
        return new Filing(institution, institutionType, region, dataset, Period.parse(period));
    }

    private Map<String, FiledFile.OfRecord> ofRecord(Filing filing) {
        Map<String, Period> periods = NeededFilings.of(catalogue, filing);
        Map<String, FiledFile.OfRecord> ofRecord = new HashMap<>();
        needed.forEach((id, file) -> {
            Period of = periods.get(id);
            if (of == null) {
                throw new IllegalArgumentException(
                        "no check of dataset '" + dataset + "' looks into '" + id + "', but into " + periods.keySet());
            }
            ofRecord.put(id, new FiledFile.OfRecord(of, file, Declared.NOTHING));
        });
        return ofRecord;
    }

    private DatasetTester with(String otherDataset, ByteSource file) {
        return changed(copy -> {
            copy.needed = new HashMap<>(needed);
            copy.needed.put(otherDataset, file);
        });
    }

    private DatasetTester changed(Consumer<DatasetTester> change) {
        DatasetTester copy = new DatasetTester(catalogue);
        copy.institutionType = institutionType;
        copy.region = region;
        copy.dataset = dataset;
        copy.period = period;
        copy.earlier = earlier;
        copy.received = received;
        copy.needed = needed;
        copy.others = others;
        change.accept(copy);
        return copy;
    }

    private static ByteSource bytes(String file) {
        return ByteSource.of(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteSource bytes(Path file) {
        try {
            return ByteSource.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
