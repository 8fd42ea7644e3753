package io.hegui.gateway.command;

import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.GatewayConfig;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hegui serve}: the gateway, until it is told to stop. */
@Command(
        name = "serve",
        description = {"Runs the gateway until it is told to stop (Ctrl-C, SIGTERM).", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class ServeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        GatewayConfig read = config.read();
        Gateway running = GatewayStart.start(read, Clock.systemUTC());
        running.closeOnShutdown();
        spec.commandLine()
                .getOut()
                .println("hegui: serving https://" + read.server().host() + ":" + running.port() + " from "
                        + read.dataDirectory());
        // The event loops do the work from here; the shutdown hook ends the program.
        new CountDownLatch(1).await();
        return ExitCode.CLEAN;
    }
}
