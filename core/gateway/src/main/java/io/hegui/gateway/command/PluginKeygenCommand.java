package io.hegui.gateway.command;

import io.hegui.gateway.plugin.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hegui plugin keygen}: a key for a publisher, and the file by which operators come to trust it. */
@Command(
        name = "keygen",
        description = {
            "Makes a key to sign plugins with: a private file for you, and a public one for operators.",
            "生成插件签名密钥：私钥文件由您保管，公钥文件交给网关运维方。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Example:", "  hegui plugin keygen --publisher example-software"})
final class PluginKeygenCommand implements Callable<Integer> {
    private static final int DEFAULT_YEARS = 3;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Option(
            names = "--publisher",
            required = true,
            paramLabel = "ID",
            description = "Who signs: lower-case letters, digits and hyphens.")
    @SuppressWarnings("NullAway.Init") // required
    private String publisher;

    @Option(
            names = "--valid-to",
            paramLabel = "DAY",
            description = "Last day on which operators should trust it. Default: in three years.")
    private @Nullable LocalDate validTo;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to write the two files. Default: here.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path directory;

    @Override
    public Integer call() {
        if (!Pattern.matches(SigningKey.PUBLISHER, publisher)) {
            throw new CommandFailedException(
                    "a publisher's id has 2 to 40 lower-case letters, digits and hyphens, was '" + publisher + "'");
        }
        LocalDate today = LocalDate.now(SHANGHAI);
        LocalDate last = Optional.ofNullable(validTo).orElseGet(() -> today.plusYears(DEFAULT_YEARS));
        if (last.isBefore(today)) {
            throw new CommandFailedException("--valid-to " + last + " is over already");
        }
        SigningKey key = SigningKey.generate(publisher);
        Path privateFile = directory.resolve(publisher + "-" + key.id() + ".pem");
        Path publicFile = directory.resolve(publisher + "-" + key.id() + ".yaml");
        try {
            Files.createDirectories(directory);
            key.write(privateFile);
            Files.writeString(publicFile, key.published(today, last).yaml());
        } catch (IOException e) {
            throw new CommandFailedException("the key cannot be written to " + directory + ": " + e);
        }
        spec.commandLine().getOut().println("""
                %1$s signs. Keep it to yourself, and never in a repository.
                %2$s makes a gateway trust it, in its config/publishers, until %3$s. Next:
                  hegui plugin sign PLUGIN.jar --key %1$s""".formatted(privateFile, publicFile, last));
        return ExitCode.CLEAN;
    }
}
