package io.hegui.gateway.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hegui reference}: for operators, who keep parameters, calendar and register. */
@Command(
        name = "reference",
        description = "For operators: parameters, calendar, register and settings of plugins are read, and changed by"
                + " editions. 参数、日历、法规与插件设置：查看与按版本变更。",
        subcommands = {ReferenceStageCommand.class, ReferenceShowCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class ReferenceCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
