package io.hegui.gateway.command;

import io.hegui.gateway.config.GatewayConfig;
import io.hegui.gateway.plugin.Activation;
import io.hegui.gateway.plugin.PluginStartException;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** From version to version: each one is loaded, judged with, and compared with the one before. */
final class DevSession implements AutoCloseable {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final double MILLIS = 1_000.0;

    private final PluginSource source;
    private final DevFiles files;
    private final EditedFile edited;
    private final GatewayConfig config;
    private final Path installed;
    private final Path work;
    private final Language language;
    private final PrintWriter out;
    private final Clock clock;
    private final DevReport report;
    /** What was written before counts from here. */
    private final FileTime begun;

    private Optional<Running> running = Optional.empty();
    private boolean closed;

    /** @param plugin the file of the version in use */
    private record Running(DevGateway gateway, DevFiler filer, Path plugin) {}

    /**
     * A session without a gateway, until there is a build that it can start with.
     *
     * @param config its plugins directory is put together by the session
     * @param installed plugins of the installation
     * @param work directory of the session, which nobody else reads
     */
    DevSession(
            PluginSource source,
            DevFiles files,
            GatewayConfig config,
            Path installed,
            Path work,
            Language language,
            PrintWriter out,
            Clock clock) {
        this.source = source;
        this.files = files;
        this.edited = new EditedFile(files.file());
        this.config = config;
        this.installed = installed;
        this.work = work;
        this.language = language;
        this.out = out;
        this.clock = clock;
        this.report = new DevReport(language, out);
        this.begun = FileTime.from(clock.instant());
    }

    /** Looks once whether plugin or file has changed, and does all that is then to be done. */
    synchronized void look() {
        if (closed) {
            return;
        }
        try {
            Optional<PluginSource.Arrival> arrived = source.look();
            if (arrived.isPresent()) {
                arrived(arrived.get());
            } else if (running.isPresent()) {
                edited.look().ifPresent(this::judge);
            }
        } catch (CommandFailedException e) {
            // The next version may do better.
            out.println("  " + e.getMessage());
        }
        out.flush();
    }

    /** Whether something is being written, so that it is worth to look again soon. */
    synchronized boolean isUnsettled() {
        return source.isUnsettled() || edited.isUnsettled();
    }

    /** Where something happens when plugin or file changes. */
    List<Path> directories() {
        return Stream.concat(source.directories().stream(), edited.directories().stream())
                .toList();
    }

    private void arrived(PluginSource.Arrival arrival) {
        if (running.isEmpty() ? start(arrival.file()) : reload(arrival.file())) {
            judge(arrival.written().compareTo(begun) < 0 ? begun : arrival.written());
            warnOfLeak();
        }
    }

    /** @param since when the change was made */
    private void judge(FileTime since) {
        edited.judged();
        Running now = running.orElseThrow();
        try {
            List<DevFiles.DevFile> judged = files.now(
                    PluginId.of(now.plugin()).orElse(""),
                    now.plugin(),
                    now.gateway().catalogue(),
                    LocalDate.now(clock.withZone(SHANGHAI)));
            if (judged.isEmpty()) {
                say(
                        "插件没有样例文件（samples/数据集/ 下）；可用 --file 指定",
                        "the plugin has no sample file (in samples/DATASET/); name one with --file");
            }
            files.needed(judged, config.plugins().directory(), now.gateway().catalogue())
                    .forEach(now.filer()::file);
            judged.forEach(file -> report.print(now.filer().judge(file)));
        } catch (CommandFailedException e) {
            // The next build, or the file as it is then, may do better.
            out.println("  " + e.getMessage());
        }
        double seconds = (clock.millis() - since.toMillis()) / MILLIS;
        say(
                String.format(Locale.ROOT, "从改动完成到得出结论 %.1f 秒", seconds),
                String.format(Locale.ROOT, "%.1f s from the change to the verdict", seconds));
    }

    private boolean start(Path plugin) {
        try {
            DevGateway started =
                    DevGateway.start(config, installed, config.plugins().directory(), plugin, clock);
            running = Optional.of(new Running(started, new DevFiler(started.gateway(), language), plugin));
            String url = "https://localhost:" + started.gateway().port();
            say(
                    name(plugin) + " 已加载，网关运行于 " + url + "；Ctrl-C 结束",
                    name(plugin) + " is loaded; serving " + url + ", Ctrl-C ends it");
            new DevCallers(started.gateway(), work)
                    .write(toAsk(started, PluginId.of(plugin).orElse("")))
                    .forEach(line -> out.println(line.in(language)));
            return true;
        } catch (PluginStartException e) {
            say(name(plugin) + " 不能加载；请改正后重新构建", name(plugin) + " cannot be loaded; mend it and build again");
            problems(e.problems());
            return false;
        }
    }

    /** An answer of the plugin's own, if it gives any. */
    private static String toAsk(DevGateway started, String plugin) {
        return started.catalogue().endpoints().stream()
                .filter(planned -> planned.plugin().equals(plugin))
                .findFirst()
                .map(planned -> "/api/v1/plugins/" + plugin + planned.endpoint().path())
                .orElse("/api/v1/datasets");
    }

    private boolean reload(Path plugin) {
        Activation activation = running.orElseThrow().gateway().activate(plugin);
        if (activation instanceof Activation.Refused refused) {
            say(name(plugin) + " 不能加载，仍使用上一版本", name(plugin) + " cannot be loaded; the version before stays in use");
            problems(refused.problems());
            return false;
        }
        if (activation instanceof Activation.Unchanged) {
            say(name(plugin) + " 没有变化", name(plugin) + " has not changed");
            return false;
        }
        running = running.map(before -> new Running(before.gateway(), before.filer(), plugin));
        say(name(plugin) + " 已重新加载", name(plugin) + " is loaded anew");
        return true;
    }

    private void warnOfLeak() {
        if (!running.orElseThrow().gateway().isTidy()) {
            say(
                    "警告：上一版本卸载后仍留在内存中，插件之外有对象（如线程、ThreadLocal 或已注册的回调）引用着它的类",
                    "warning: the version before stays in memory though it is unloaded: something outside of it holds on"
                            + " to one of its classes, such as a thread, a thread-local or a registered callback");
        }
    }

    private void problems(List<Text> problems) {
        problems.forEach(problem -> out.println("  - " + problem.in(language)));
    }

    private void say(String zh, String en) {
        out.println("hegui: " + Text.of(zh, en).in(language));
    }

    private static String name(Path plugin) {
        return String.valueOf(plugin.getFileName());
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
