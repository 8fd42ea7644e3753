package io.hegui.gateway.command;

import io.hegui.gateway.Gateway;
import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.config.ServerConfig;
import io.hegui.gateway.security.Principal;
import io.hegui.gateway.security.Role;
import io.hegui.gateway.security.TokenIssuer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hegui demo}: the gateway at work on the sample books. */
@Command(
        name = "demo",
        description = {"Runs the gateway, submits the plugins' sample books over HTTPS and prints what comes back.", ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class)
final class DemoCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Option(names = "--once", description = "End after the verdicts instead of serving on.")
    private boolean once;

    @Mixin
    private LanguageOption spoken = new LanguageOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        QuietLogs.install();
        GatewayConfig read = config.read();
        PrintWriter out = spec.commandLine().getOut();
        Gateway running = GatewayStart.start(read, Clock.systemUTC());
        if (once) {
            try {
                submitSamples(read, running, out);
            } finally {
                GatewayStart.stop(running);
            }
            return ExitCode.CLEAN;
        }
        running.closeOnShutdown();
        submitSamples(read, running, out);
        new CountDownLatch(1).await();
        return ExitCode.CLEAN;
    }

    private void submitSamples(GatewayConfig read, Gateway running, PrintWriter out) throws IOException {
        Path certificate =
                running.injector().getInstance(ServerConfig.Tls.class).certificate();
        GatewayClient client =
                new GatewayClient(running.injector().getInstance(Vertx.class), running.port(), certificate);
        String operator = running.injector()
                .getInstance(TokenIssuer.class)
                .issue(new Principal("demo", Role.OPERATOR, Optional.empty()));
        List<PluginSamples.SampleBook> books = PluginSamples.read(read.plugins().directory());
        Demo demo = new Demo(client, operator, spoken.language(), out);
        try {
            int decided =
                    demo.run(books).toCompletionStage().toCompletableFuture().join();
            out.printf("%n%d filings decided at https://localhost:%d%n", decided, running.port());
            if (!once) {
                new NextSteps(running.port(), certificate, demo.credentials()).print(out);
            }
        } catch (CompletionException e) {
            throw new CommandFailedException("the demo broke off: " + e.getCause());
        } finally {
            client.close();
        }
    }
}
