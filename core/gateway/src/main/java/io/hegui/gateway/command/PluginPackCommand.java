package io.hegui.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin pack}: a pack's directory becomes the file that a gateway loads. */
@Command(
        name = "pack",
        description = {"Makes the file of a pack, <id>-<version>.zip, from its directory.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Example:", "  hegui plugin pack local-lending"})
final class PluginPackCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The pack's directory, with its pack.yaml.")
    @SuppressWarnings("NullAway.Init") // required
    private Path directory;

    @Option(names = "--output", paramLabel = "DIR", defaultValue = ".", description = "Where to put it. Default: here.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path output;

    @Override
    public Integer call() {
        try {
            Path file = PackFile.write(directory, Files.createDirectories(output));
            spec.commandLine().getOut().println(file);
            return ExitCode.CLEAN;
        } catch (IOException e) {
            throw new CommandFailedException("the pack cannot be written to " + output + ": " + e.getMessage());
        }
    }
}
