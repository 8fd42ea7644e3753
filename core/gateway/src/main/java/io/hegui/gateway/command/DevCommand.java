package io.hegui.gateway.command;

import io.hegui.engine.catalogue.Pack;
import io.hegui.gateway.config.GatewayConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui dev}: for the author of a plugin, who sees what a change does as soon as it is built. */
@Command(
        name = "dev",
        description = {
            "Runs a gateway with the plugin of a project. Whenever the project is built, a file of the pack or the",
            "judged file is changed, has the file judged again, and says which findings are new and which are gone.",
            "运行载有本项目插件的网关；每次构建、或插件包及被校验的文件有改动时，重新校验，并列出新增与消失的校验结果。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {
            "",
            "The gateway is for development: it takes unsigned plugins, and keeps nothing. Ctrl-C ends it.",
            "",
            "Example:",
            "  hegui dev leasing --period 2026-09",
            "  mvn -f leasing package     (elsewhere, again and again)"
        })
final class DevCommand implements Callable<Integer> {
    /** Where the file system tells nothing of changes, they are seen after that time. */
    private static final long MILLIS_BETWEEN_LOOKS = 2_000;

    private static final long MILLIS_UNTIL_SETTLED = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROJECT_DIR",
            defaultValue = ".",
            description = "A project, whose builds put the plugin's jar into 'target', or a pack. Default: here.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path project;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The file to judge, of any format. Default: the plugin's own, samples/DATASET/*.")
    private @Nullable Path file;

    @Option(
            names = "--dataset",
            paramLabel = "DATASET",
            description = "What the file is. Default: the plugin's own dataset; without FILE, the samples of all.")
    private @Nullable String dataset;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "What it is about: 2026-09-30, 2026-09 or 2026-Q3. Default: the last one that is over.")
    private @Nullable String period;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Type of the institution that files it. Default: one that files the dataset.")
    private @Nullable String type;

    @Option(
            names = "--with",
            paramLabel = "DATASET=FILE",
            description = "The filing of another dataset, for checks that look into it. May be given several times."
                    + " Default: the plugin's samples/DATASET/clean.*.")
    private Map<String, Path> others = Map.of();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0", description = "Default: any that is free.")
    private int port;

    @Mixin
    private LanguageOption spoken = new LanguageOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        QuietLogs.install();
        if (!Files.isDirectory(project)) {
            throw new CommandFailedException("there is no directory " + project);
        }
        Path work = TemporaryDirectory.make("hegui-dev-");
        PluginSource source = Files.isRegularFile(project.resolve(Pack.FILE))
                ? new PackDirectory(project, work.resolve("pack"))
                : new ProjectBuild(project);
        PrintWriter out = spec.commandLine().getOut();
        DevSession session = new DevSession(
                source,
                new DevFiles(
                        Optional.ofNullable(file),
                        Optional.ofNullable(dataset),
                        Optional.ofNullable(type),
                        Optional.ofNullable(period),
                        others),
                configuration(work),
                config.read().plugins().directory(),
                work,
                spoken.language(),
                out,
                Clock.systemUTC());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            session.close();
                            TemporaryDirectory.delete(work);
                        },
                        "shutdown"));
        out.println("hegui: " + source.howTo());
        DirectoryWatch watch = new DirectoryWatch(FileSystems.getDefault().newWatchService());
        while (true) {
            session.look();
            watch.await(session.directories(), session.isUnsettled() ? MILLIS_UNTIL_SETTLED : MILLIS_BETWEEN_LOOKS);
        }
    }

    /** The installation's, but for what a gateway for development must not share with one in earnest. */
    private GatewayConfig configuration(Path work) {
        return config.read(Map.of(
                "HEGUI_DATA_DIRECTORY",
                work.resolve("data").toString(),
                "HEGUI_DATABASE_URL",
                "",
                "HEGUI_SERVER_HOST",
                "127.0.0.1",
                "HEGUI_SERVER_PORT",
                Integer.toString(port),
                "HEGUI_AUTH_ISSUER",
                "",
                "HEGUI_AUTH_JWKS_URL",
                "",
                "HEGUI_PLUGINS_DIRECTORY",
                work.resolve("plugins").toString(),
                "HEGUI_PLUGINS_REQUIRE_SIGNATURE",
                "false"));
    }
}
