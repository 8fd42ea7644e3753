package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.FiledFile;
import io.hegui.engine.check.RunMonitor;
import io.hegui.engine.check.RunReport;
import io.hegui.engine.check.Supervisor;
import io.hegui.engine.check.Verdict;
import io.hegui.engine.report.FindingRenderer;
import io.hegui.gateway.plugin.PluginStartException;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import io.hegui.gateway.plugin.signature.Verifier;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.Filing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
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
        } catch (CommandFailedException e) {
            warn(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        } catch (PluginStartException e) {
            warn(e.message(spoken()));
            return ExitCode.UNREADABLE;
        }
    }

    private int judge() {
        QuietLogs.install();
        Home home = Home.ofThisProcess();
        DeskFiling desk = new DeskFiling(file, Optional.ofNullable(previous), others);
        AskedFiling asked = new AskedFiling(institution, type, region, dataset, AskedFiling.period(period));
        Path configuration = home.directory(Optional.ofNullable(config), "config");
        ReferenceData reference = ReferenceDirectory.load(configuration);
        Path directory = home.directory(Optional.ofNullable(plugins), "plugins");
        try (TemporaryPlugins loaded =
                TemporaryPlugins.start(directory, reference, policy(configuration), Clock.systemUTC())) {
            Catalogue catalogue = loaded.catalogue();
            return judge(catalogue, asked.in(catalogue), desk);
        }
    }

    private SignaturePolicy policy(Path configuration) {
        Verifier verifier = TrustedPublishers.in(configuration);
        return acceptUnsigned
                ? SignaturePolicy.acceptingUnsigned(verifier, this::warn)
                : SignaturePolicy.required(verifier, this::warn);
    }

    private Language spoken() {
        return Optional.ofNullable(language).orElseGet(MachineLanguage::get);
    }

    private void warn(Text warning) {
        warn(warning.in(spoken()));
    }

    private void warn(String warning) {
        spec.commandLine().getErr().println("hegui: " + warning);
    }

    private int judge(Catalogue catalogue, Filing filing, DeskFiling desk) {
        Language spoken = spoken();
        FindingPrinter printer = new FindingPrinter(
                format,
                FindingRenderer.of(catalogue, spoken),
                spec.commandLine().getOut());
        FiledFile filed = desk.filed(catalogue, filing);
        desk.missing(catalogue, filing).forEach(this::warn);
        try (Supervisor supervisor = Supervisor.of(1, 1)) {
            RunReport report =
                    supervisor.run(catalogue, filed, printer, new RunMonitor()).join();
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

    private static int exitCode(RunReport report) {
        if (!report.failures().isEmpty()) {
            return ExitCode.FAILED;
        }
        boolean clean = report.findingsByCheck().isEmpty() && report.verdict() == Verdict.ACCEPTED;
        return clean ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
