package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.ForbiddenCalls;
import io.hegui.engine.catalogue.Pack;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.check.RuleStrength;
import io.hegui.gateway.plugin.PluginStartException;
import io.hegui.gateway.plugin.signature.Provenance;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import io.hegui.gateway.plugin.signature.Verifier;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin prove}: loads a jar as the gateway would, runs its examples, and says all that is wrong. */
@Command(
        name = "prove",
        description = {
            "Loads a plugin as the gateway would, without server or database, and runs its examples.",
            "Says everything that is still wrong with it.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is wrong", "2:the jar cannot be read"},
        footer = {"", "Example:", "  hegui plugin prove target/leasing-1.0.0.jar"})
final class PluginProveCommand implements Callable<Integer> {
    private static final int LEAST_STRENGTH = 90;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "JAR", description = "The plugin: a jar, a pack's zip, or a pack's directory.")
    @SuppressWarnings("NullAway.Init") // required
    private Path jar;

    @Option(
            names = "--with",
            paramLabel = "DIR",
            description = "Plugins it works with. Default: none; for a pack those of the installation.")
    private @Nullable Path with;

    @Option(names = "--config", paramLabel = "DIR", description = "Reference data. Default: the installation's own.")
    private @Nullable Path config;

    private final Language language = MachineLanguage.get();

    @Override
    public Integer call() {
        QuietLogs.install();
        if (!Files.isRegularFile(jar) && !Files.isDirectory(jar)) {
            throw new CommandFailedException("there is no plugin " + jar);
        }
        Path configuration = Home.ofThisProcess().directory(Optional.ofNullable(config), "config");
        ReferenceData reference = ReferenceDirectory.load(configuration);
        Verifier verifier = TrustedPublishers.in(configuration);
        try {
            Path directory = Files.createTempDirectory("hegui-prove-");
            List<Text> problems = new ArrayList<>();
            try {
                Path file = gather(directory);
                problems.addAll(ForbiddenCalls.in(file));
                prove(directory, file, reference, verifier, problems);
            } finally {
                delete(directory);
            }
            return report(problems);
        } catch (IOException e) {
            throw new CommandFailedException("cannot read " + jar + " as a plugin's jar: " + e.getMessage());
        }
    }

    private void prove(Path directory, Path file, ReferenceData reference, Verifier verifier, List<Text> problems)
            throws IOException {
        // An author signs last, so that no signature is nothing wrong; one that is wrong is refused under any policy.
        SignaturePolicy policy = SignaturePolicy.acceptingUnsigned(verifier, told -> {});
        try (TemporaryPlugins loaded = TemporaryPlugins.start(directory, reference, policy, Clock.systemUTC())) {
            describe(loaded.catalogue(), file, verifier, problems);
            if (!loaded.unload()) {
                problems.add(ProofTexts.STAYS.with());
            }
        } catch (PluginStartException e) {
            problems.addAll(e.problems());
        }
    }

    private void describe(Catalogue catalogue, Path file, Verifier verifier, List<Text> problems) throws IOException {
        String plugin = PluginId.of(file).orElseThrow();
        PluginContents contents = PluginContents.of(catalogue, plugin);
        problems.addAll(contents.problems());
        contents.lines().forEach(this::print);
        strength(new RuleStrength(catalogue).of(plugin), problems);
        catalogue.plugins().stream()
                .filter(version -> version.id().equals(plugin))
                .map(version -> signature(verifier.of(file, version.sha256())))
                .forEach(this::print);
    }

    private static Text signature(Provenance provenance) {
        if (provenance instanceof Provenance.Signed signed) {
            return ProofTexts.SIGNED.with(signed.at(), signed.key().label());
        }
        if (provenance instanceof Provenance.Unknown unknown) {
            return ProofTexts.NOT_VERIFIED.with(unknown.key(), unknown.publisher());
        }
        return (provenance instanceof Provenance.Shipped ? ProofTexts.SHIPPED : ProofTexts.SIGN_IT).with();
    }

    private void print(Text line) {
        spec.commandLine().getOut().println(line.in(language));
    }

    /** Those of checks in Java are tried by the test kit, which has the author's class path. */
    private void strength(RuleStrength.Score score, List<Text> problems) {
        if (score.all() == 0) {
            return;
        }
        print(ProofTexts.STRENGTH.with(score.percent(), score.all()));
        if (score.percent() < LEAST_STRENGTH) {
            problems.add(ProofTexts.WEAK.with(score.percent(), LEAST_STRENGTH, score.survivors()));
        }
    }

    private int report(List<Text> problems) {
        if (problems.isEmpty()) {
            print(ProofTexts.PROVED.with());
            return ExitCode.CLEAN;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println((problems.size() == 1 ? ProofTexts.PROBLEM : ProofTexts.PROBLEMS)
                .with(problems.size())
                .in(language));
        problems.forEach(problem -> err.println("  - " + problem.in(language)));
        return ExitCode.FINDINGS;
    }

    /** Puts the plugin and those that it works with into one directory; the plugin's file there. */
    private Path gather(Path directory) throws IOException {
        Path file = Files.isDirectory(jar)
                ? PackFile.write(jar, directory)
                : PluginFiles.copy(jar, directory.resolve(jar.getFileName()));
        Optional<Path> others = Optional.ofNullable(with);
        if (others.isEmpty() && isPack(file)) {
            others = Optional.of(Home.ofThisProcess().directory(Optional.empty(), "plugins"));
        }
        if (others.isPresent()) {
            for (Path other : PluginFiles.in(others.get())) {
                PluginFiles.copy(other, directory.resolve("with-" + other.getFileName()));
            }
        }
        return file;
    }

    private static boolean isPack(Path file) throws IOException {
        try (JarFile opened = new JarFile(file.toFile())) {
            return opened.getJarEntry(Pack.FILE) != null;
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
