package io.hegui.gateway.command;

import io.hegui.gateway.plugin.signature.KeyException;
import io.hegui.gateway.plugin.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin sign}: puts a signature beside a file. */
@Command(
        name = "sign",
        description = {
            "Signs a plugin: writes FILE.sig, which goes with it wherever it is loaded.",
            "为插件签名：在其旁写出 FILE.sig，二者须一同交付。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {
            "",
            "Example:",
            "  hegui plugin sign target/leasing-1.0.0.jar --key example-software-0f1e2d3c4b5a6978.pem"
        })
final class PluginSignCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The plugin.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "The private file of 'hegui plugin keygen'.")
    @SuppressWarnings("NullAway.Init") // required
    private Path key;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailedException("there is no file " + file);
        }
        try {
            SigningKey signing = SigningKey.read(key);
            Path signature = signing.sign(file, Clock.systemUTC().instant());
            spec.commandLine()
                    .getOut()
                    .println(signature + " is signed with key " + signing.id() + " of publisher '" + signing.publisher()
                            + "'.");
            return ExitCode.CLEAN;
        } catch (KeyException e) {
            throw new CommandFailedException(e.why().in(MachineLanguage.get()));
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be signed: " + e);
        }
    }
}
