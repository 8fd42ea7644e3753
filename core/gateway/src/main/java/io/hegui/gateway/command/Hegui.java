package io.hegui.gateway.command;

import io.hegui.gateway.plugin.SdkVersion;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program. Says what commands there are and starts the one that is asked for. */
@Command(
        name = "hegui",
        description = "Supervisory data gateway: takes filings, judges them, cites the article. 合规：监管数据报送网关。",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            CheckCommand.class,
            DevCommand.class,
            PluginCommand.class,
            ReferenceCommand.class,
            ReplayCommand.class,
            RecallCommand.class,
            StageCommand.class,
            TokenCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "'hegui COMMAND --help' explains a command."})
public final class Hegui implements Runnable {
    private static final int HELP_WIDTH = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(
                commandLine(utf8(FileDescriptor.out), utf8(FileDescriptor.err)).execute(arguments));
    }

    /** All commands, writing to the given writers. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Hegui())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Hegui::failed);
    }

    /** A command that cannot do what is asked says so in one line; anything else is a fault of ours. */
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailedException) {
            command.getErr().println("hegui: " + failure.getMessage());
            return ExitCode.UNREADABLE;
        }
        throw failure;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** Chinese must come out right whatever the terminal's locale claims. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"hegui " + SdkVersion.ofThisBuild().full()};
        }
    }
}
