package io.hegui.gateway.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hegui plugin}: what authors of plugins need, and operators. */
@Command(
        name = "plugin",
        description = "For authors: a plugin is begun, proved, packed, signed. For operators: it is pushed, activated,"
                + " rolled back. 插件：新建、检验、打包、签名；上传、启用、回退。",
        subcommands = {
            PluginNewCommand.class,
            PluginProveCommand.class,
            PluginPackCommand.class,
            PluginKeygenCommand.class,
            PluginSignCommand.class,
            PluginPushCommand.class,
            PluginListCommand.class,
            PluginTrialCommand.class,
            PluginAcceptanceCommand.class,
            PluginActivateCommand.class,
            PluginRollbackCommand.class,
            PluginDeactivateCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class PluginCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
