package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.catalogue.ForbiddenCalls;
import io.hegui.engine.catalogue.ReferenceData;
import io.hegui.engine.reference.ReferenceException;
import io.hegui.gateway.plugin.PluginStartException;
import io.hegui.gateway.plugin.signature.Provenance;
import io.hegui.gateway.plugin.signature.SignaturePolicy;
import io.hegui.gateway.plugin.signature.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "JAR", description = "The plugin.")
    @SuppressWarnings("NullAway.Init") // required
    private Path jar;

    @Option(names = "--with", paramLabel = "DIR", description = "Plugins it works with, such as an installation's.")
    private @Nullable Path with;

    @Option(names = "--config", paramLabel = "DIR", description = "Reference data. Default: the installation's own.")
    private @Nullable Path config;

    @Override
    public Integer call() {
        QuietLogs.install();
        if (!Files.isRegularFile(jar)) {
            throw new CommandFailedException("there is no jar " + jar);
        }
        Path configuration = Home.ofThisProcess().directory(Optional.ofNullable(config), "config");
        ReferenceData reference = reference(configuration);
        Verifier verifier = TrustedPublishers.in(configuration);
        try {
            List<String> problems = new ArrayList<>(ForbiddenCalls.in(jar));
            Path directory = Files.createTempDirectory("hegui-prove-");
            try {
                gather(directory);
                prove(directory, reference, verifier, problems);
            } finally {
                delete(directory);
            }
            return report(problems);
        } catch (IOException e) {
            throw new CommandFailedException("cannot read " + jar + " as a plugin's jar: " + e.getMessage());
        }
    }

    private void prove(Path directory, ReferenceData reference, Verifier verifier, List<String> problems)
            throws IOException {
        // An author signs last, so that no signature is nothing wrong; one that is wrong is refused under any policy.
        SignaturePolicy policy = SignaturePolicy.acceptingUnsigned(verifier, told -> {});
        try (TemporaryPlugins loaded = TemporaryPlugins.start(directory, reference, policy, Clock.systemUTC())) {
            describe(loaded.catalogue(), verifier, problems);
            if (!loaded.unload()) {
                problems.add("it stays in memory after it is unloaded: something outside of it holds on to one of its "
                        + "classes, such as a thread, a thread-local or a registered callback");
            }
        } catch (PluginStartException e) {
            problems.addAll(e.problems());
        }
    }

    private void describe(Catalogue catalogue, Verifier verifier, List<String> problems) throws IOException {
        String plugin = pluginId();
        PluginContents contents = PluginContents.of(catalogue, plugin);
        problems.addAll(contents.problems());
        contents.lines().forEach(spec.commandLine().getOut()::println);
        catalogue.plugins().stream()
                .filter(version -> version.id().equals(plugin))
                .map(version -> signature(verifier.of(jar, version.sha256())))
                .forEach(spec.commandLine().getOut()::println);
    }

    private static String signature(Provenance provenance) {
        String line = "  signature: " + provenance;
        if (provenance instanceof Provenance.Unsigned) {
            return line + "; before it goes to a gateway, sign it with 'hegui plugin sign'";
        }
        return provenance instanceof Provenance.Unknown
                ? line + "; not verified, since config/publishers has no such key"
                : line;
    }

    private int report(List<String> problems) {
        if (problems.isEmpty()) {
            spec.commandLine().getOut().println("Proved: nothing is wrong with it.");
            return ExitCode.CLEAN;
        }
        spec.commandLine()
                .getErr()
                .println((problems.size() == 1 ? "1 problem:" : problems.size() + " problems:") + "\n  - "
                        + String.join("\n  - ", problems));
        return ExitCode.FINDINGS;
    }

    /** Loaded, so that its manifest is known to name it. */
    private String pluginId() throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            return opened.getManifest()
                    .getMainAttributes()
                    .getValue("Plugin-Id")
                    .strip();
        }
    }

    private void gather(Path directory) throws IOException {
        PluginFiles.copy(jar, directory.resolve(jar.getFileName()));
        if (with == null) {
            return;
        }
        try (Stream<Path> files = Files.list(with)) {
            for (Path other :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                PluginFiles.copy(other, directory.resolve("with-" + other.getFileName()));
            }
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

    private static ReferenceData reference(Path directory) {
        try {
            return ReferenceData.load(directory);
        } catch (ReferenceException | UncheckedIOException e) {
            throw new CommandFailedException(
                    "the reference data in " + directory + " cannot be used: " + e.getMessage());
        }
    }
}
