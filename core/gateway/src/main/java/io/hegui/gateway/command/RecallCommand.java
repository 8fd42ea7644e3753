package io.hegui.gateway.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hegui recall}: checks that turned out wrong. */
@Command(
        name = "recall",
        description =
                "For operators: a check that turned out wrong is withdrawn, and filings that it marked are judged again."
                        + " 撤回有误的校验，并重新校验受影响的报送。",
        subcommands = {
            RecallCheckCommand.class,
            RecallListCommand.class,
            RecallConfirmCommand.class,
            RecallTakeBackCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class RecallCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
