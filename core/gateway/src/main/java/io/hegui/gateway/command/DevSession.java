package io.hegui.gateway.command;

import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.Activation;
import io.hegui.gateway.plugin.PluginStartException;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From build to build: each one is loaded, judged with, and compared with the one before. */
final class DevSession implements AutoCloseable {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final double MILLIS = 1_000.0;

    private final ProjectBuild build;
    private final DevFiles files;
    private final GatewayConfig config;
    private final Path installed;
    private final Language language;
    private final PrintWriter out;
    private final Clock clock;
    private final DevReport report;
    private Optional<Running> running = Optional.empty();
    private boolean closed;

    private record Running(DevGateway gateway, DevFiler filer) {}

    /**
     * A session without a gateway, until there is a build that it can start with.
     *
     * @param config its plugins directory is put together by the session
     * @param installed plugins of the installation
     */
    DevSession(
            ProjectBuild build,
            DevFiles files,
            GatewayConfig config,
            Path installed,
            Language language,
            PrintWriter out,
            Clock clock) {
        this.build = build;
        this.files = files;
        this.config = config;
        this.installed = installed;
        this.language = language;
        this.out = out;
        this.clock = clock;
        this.report = new DevReport(language, out);
    }

    /** Looks for a new build once, and does with it all that is to be done. */
    synchronized void look() {
        if (closed) {
            return;
        }
        Optional<ProjectBuild.Arrival> arrived = build.look();
        if (arrived.isEmpty()) {
            return;
        }
        Path jar = arrived.get().jar();
        if (running.isEmpty() ? start(jar) : reload(jar)) {
            judge(jar);
            say(
                    String.format(
                            Locale.ROOT,
                            "从构建完成到得出结论 %.1f 秒",
                            (clock.millis() - arrived.get().written().toMillis()) / MILLIS),
                    String.format(
                            Locale.ROOT,
                            "%.1f s from the jar to the verdict",
                            (clock.millis() - arrived.get().written().toMillis()) / MILLIS));
            warnOfLeak();
        }
        out.flush();
    }

    private boolean start(Path jar) {
        try {
            DevGateway started =
                    DevGateway.start(config, installed, config.plugins().directory(), jar, clock);
            running = Optional.of(new Running(started, new DevFiler(started.gateway(), language)));
            String url = "https://localhost:" + started.gateway().port();
            say(
                    name(jar) + " 已加载，网关运行于 " + url + "；Ctrl-C 结束",
                    name(jar) + " is loaded; serving " + url + ", Ctrl-C ends it");
            return true;
        } catch (PluginStartException e) {
            say(name(jar) + " 不能加载；请改正后重新构建", name(jar) + " cannot be loaded; mend it and build again");
            problems(e.problems());
            return false;
        }
    }

    private boolean reload(Path jar) {
        Activation activation = running.orElseThrow().gateway().activate(jar);
        if (activation instanceof Activation.Refused refused) {
            say(name(jar) + " 不能加载，仍使用上一版本", name(jar) + " cannot be loaded; the version before stays in use");
            problems(refused.problems());
            return false;
        }
        if (activation instanceof Activation.Unchanged) {
            say(name(jar) + " 没有变化", name(jar) + " has not changed");
            return false;
        }
        say(name(jar) + " 已重新加载", name(jar) + " is loaded anew");
        return true;
    }

    private void judge(Path jar) {
        Running now = running.orElseThrow();
        try {
            List<DevFiles.DevFile> judged = files.now(
                    DevGateway.plugin(jar).orElse(""),
                    jar,
                    now.gateway().catalogue(),
                    LocalDate.now(clock.withZone(SHANGHAI)));
            if (judged.isEmpty()) {
                say(
                        "插件没有样例文件（samples/数据集/*.csv）；可用 --file 指定",
                        "the plugin has no sample file (samples/DATASET/*.csv); name one with --file");
            }
            judged.forEach(file -> report.print(now.filer().judge(file)));
        } catch (CommandFailedException e) {
            // The next build, or the file as it is then, may do better.
            out.println("  " + e.getMessage());
        }
    }

    private void warnOfLeak() {
        if (!running.orElseThrow().gateway().isTidy()) {
            say(
                    "警告：上一版本卸载后仍留在内存中，插件之外有对象（如线程、ThreadLocal 或已注册的回调）引用着它的类",
                    "warning: the version before stays in memory though it is unloaded: something outside of it holds on"
                            + " to one of its classes, such as a thread, a thread-local or a registered callback");
        }
    }

    private void problems(List<String> problems) {
        problems.forEach(problem -> out.println("  - " + problem));
    }

    private void say(String zh, String en) {
        out.println("hegui: " + Text.of(zh, en).in(language));
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    /** Waits for a look that is under way, and ends the gateway. */
    @Override
    public synchronized void close() {
        closed = true;
        running.ifPresent(ending -> {
            ending.filer().close();
            ending.gateway().close();
        });
        running = Optional.empty();
    }
}
