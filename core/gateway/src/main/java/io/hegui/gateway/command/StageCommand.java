package io.hegui.gateway.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hegui stage}: a new check is watched, then warned of, then enforced. */
@Command(
        name = "stage",
        description = "For operators: a new check is watched, then warned of, then enforced, each from a date."
                + " 新校验依次经过观察、预告、执行三个阶段。",
        subcommands = {
            StageSetCommand.class,
            StageConfirmCommand.class,
            StageShowCommand.class,
            StageListCommand.class,
            StageWatchedCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class StageCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
