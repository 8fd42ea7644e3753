package io.hegui.gateway.command;

import static java.util.stream.Collectors.joining;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.DatasetPlan;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.FiledFile;
import io.hegui.engine.check.NeededFilings;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Supervisor;
import io.hegui.engine.check.Verdict;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.reference.ReferenceException;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.plugin.PluginStartException;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import io.hegui.gateway.plugin.signature.Verifier;
import io.hegui.sdk.InstitutionType;
import io.hegui.sdk.Language;
import io.hegui.sdk.dataset.Dataset;
import io.hegui.sdk.dataset.Filing;
import io.hegui.sdk.dataset.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui check}: judges one file as the gateway would, without server or database. */
@Command(
        name = "check",
        description = {
            "Judges a file as the gateway would, without server or database.",
            "Findings go to standard output, the verdict to standard error.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        exitCodeOnExecutionException = ExitCode.FAILED,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing found",
            "1:there are findings",
            "2:the file or the command could not be understood",
            "3:a plugin or Hegui itself failed, so there is no verdict"
        },
        footer = {
            "",
            "Example:",
            "  hegui check loans.csv --type MLC --dataset loan-book --period 2026-09 --region 350000"
        })
final class CheckCommand implements Callable<Integer> {
    private static final Pattern REGION = Pattern.compile("[0-9]{6}");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to judge.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "Institution type, such as MLC.")
    @SuppressWarnings("NullAway.Init") // required
    private String type;

    @Option(names = "--dataset", required = true, paramLabel = "DATASET", description = "What the file is.")
    @SuppressWarnings("NullAway.Init") // required
    private String dataset;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description = "What it is about: 2026-09-30, 2026-09 or 2026-Q3.")
    @SuppressWarnings("NullAway.Init") // required
    private String period;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            defaultValue = "100000",
            description =
                    "The filer's six-digit region code (GB/T 2260). Default: ${DEFAULT-VALUE}, the whole country.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String region;

    @Option(
            names = "--institution",
            paramLabel = "CODE",
            defaultValue = "",
            description = "The filer's unified social credit code.")
    @SuppressWarnings("NullAway.Init") // has a default
    private String institution;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "The filing of the period before, for checks that compare with it.")
    private @Nullable Path previous;

    @Option(
            names = "--with",
            paramLabel = "DATASET=FILE",
            description = "The filing of another dataset, for checks that look into it. May be given several times.")
    private Map<String, Path> others = Map.of();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of the findings. Default: zh in a Chinese locale, else en.")
    private @Nullable Language language;

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            defaultValue = "table",
            description = "table for people, json for one object a line, csv for a spreadsheet. Default: table.")
    @SuppressWarnings("NullAway.Init") // has a default
    private FindingFormat format;

    @Option(names = "--plugins", paramLabel = "DIR", description = "Plugins. Default: the installation's own.")
    private @Nullable Path plugins;

    @Option(names = "--config", paramLabel = "DIR", description = "Reference data. Default: the installation's own.")
    private @Nullable Path config;

    @Option(
            names = "--accept-unsigned",
            description = "Load plugins that nobody has signed, such as one you just built.")
    private boolean acceptUnsigned;

    @Override
    public Integer call() {
        try {
            return judge();
        } catch (CommandFailedException | PluginStartException e) {
            spec.commandLine().getErr().println("hegui: " + e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    private int judge() {
        QuietLogs.install();
        Home home = Home.ofThisProcess();
        ByteSource bytes = readable(file);
        Period judged = period(period);
        Path configuration = home.directory(Optional.ofNullable(config), "config");
        ReferenceData reference = reference(configuration);
        Path directory = home.directory(Optional.ofNullable(plugins), "plugins");
        try (TemporaryPlugins loaded =
                TemporaryPlugins.start(directory, reference, policy(configuration), Clock.systemUTC())) {
            Catalogue catalogue = loaded.catalogue();
            DatasetPlan plan = plan(catalogue);
            refuseOtherFrequency(plan.dataset(), judged);
            Filing filing =
                    new Filing(institution, type, region(), plan.dataset().id(), judged);
            return judge(catalogue, filing, bytes);
        }
    }

    private SignaturePolicy policy(Path configuration) {
        Verifier verifier = TrustedPublishers.in(configuration);
        Consumer<String> warnings = warning -> spec.commandLine().getErr().println("hegui: " + warning);
        return acceptUnsigned
                ? SignaturePolicy.acceptingUnsigned(verifier, warnings)
                : SignaturePolicy.required(verifier, warnings);
    }

    private int judge(Catalogue catalogue, Filing filing, ByteSource bytes) {
        Language spoken = Optional.ofNullable(language).orElseGet(CheckCommand::localeLanguage);
        FindingPrinter printer = new FindingPrinter(
                format,
                FindingRenderer.of(catalogue, spoken),
                spec.commandLine().getOut());
        try (Supervisor supervisor = Supervisor.of(1, 1)) {
            RunReport report = supervisor
                    .run(catalogue, filed(catalogue, filing, bytes), printer, new RunMonitor())
                    .join();
            printer.finish();
            new Summary(catalogue, spoken).print(report, spec.commandLine().getErr());
            return exitCode(report);
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw new CommandFailedException("cannot judge " + file + ": " + unreadable.getMessage());
            }
            throw e;
        }
    }

    private FiledFile filed(Catalogue catalogue, Filing filing, ByteSource bytes) {
        return FiledFile.alone(filing, bytes, declared(file))
                .after(Optional.ofNullable(previous)
                        .map(before -> ofRecord(filing.period().previous(), before)))
                .with(needed(catalogue, filing));
    }

    private Map<String, FiledFile.OfRecord> needed(Catalogue catalogue, Filing filing) {
        Map<String, Period> periods = NeededFilings.of(catalogue, filing);
        Map<String, FiledFile.OfRecord> needed = new HashMap<>();
        others.forEach((id, other) -> {
            Period of = periods.get(id);
            if (of == null) {
                throw new CommandFailedException("no check of '" + filing.dataset() + "' looks into dataset '" + id
                        + "'" + (periods.isEmpty() ? "" : "; they look into " + String.join(", ", periods.keySet())));
            }
            needed.put(id, ofRecord(of, other));
        });
        periods.forEach((id, of) -> {
            if (!needed.containsKey(id)) {
                spec.commandLine()
                        .getErr()
                        .println("hegui: checks that look into dataset '" + id + "' cannot judge; give its filing for "
                                + of + " with --with " + id + "=FILE");
            }
        });
        return needed;
    }

    private static FiledFile.OfRecord ofRecord(Period period, Path file) {
        return new FiledFile.OfRecord(period, readable(file), declared(file));
    }

    /** A file on disk says no more of itself than its name. */
    private static Declared declared(Path file) {
        return new Declared(String.valueOf(file.getFileName()), "", Optional.empty());
    }

    private static int exitCode(RunReport report) {
        if (!report.failures().isEmpty()) {
            return ExitCode.FAILED;
        }
        boolean clean = report.findingsByCheck().isEmpty() && report.verdict() == Verdict.ACCEPTED;
        return clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static ByteSource readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailedException("there is no readable file " + file);
        }
        try {
            return ByteSource.of(file);
        } catch (IOException e) {
            throw new CommandFailedException("cannot read " + file + ": " + e.getMessage());
        }
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()));
        }
    }

    private static void refuseOtherFrequency(Dataset<?> filed, Period period) {
        if (filed.frequency() != period.frequency()) {
            throw new CommandFailedException("dataset '" + filed.id() + "' is filed " + filed.frequency()
                    + ", but the period " + period + " is " + period.frequency());
        }
    }

    private String region() {
        if (!REGION.matcher(region).matches()) {
            throw new CommandFailedException("a region code has six digits, was '" + region + "'");
        }
        return region;
    }

    private static ReferenceData reference(Path directory) {
        try {
            return ReferenceData.load(directory);
        } catch (ReferenceException | UncheckedIOException e) {
            throw new CommandFailedException(
                    "the reference data in " + directory + " cannot be used: " + e.getMessage());
        }
    }

    private DatasetPlan plan(Catalogue catalogue) {
        boolean knownType =
                catalogue.institutionTypes().stream().map(InstitutionType::code).anyMatch(type::equals);
        if (!knownType) {
            throw new CommandFailedException("no plugin knows the institution type '" + type + "'; known are "
                    + catalogue.institutionTypes().stream()
                            .map(InstitutionType::code)
                            .sorted()
                            .collect(joining(", ")));
        }
        return catalogue
                .dataset(type, dataset)
                .orElseThrow(() -> new CommandFailedException("institutions of type " + type + " file no dataset '"
                        + dataset + "'; they file "
                        + catalogue.datasets().stream()
                                .map(DatasetPlan::dataset)
                                .filter(known -> known.institutionTypes().contains(type))
                                .map(known -> known.id())
                                .sorted()
                                .collect(joining(", "))));
    }

    private static Language localeLanguage() {
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }
}
