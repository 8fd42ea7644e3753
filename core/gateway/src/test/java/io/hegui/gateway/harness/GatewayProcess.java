package io.hegui.gateway.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.testing.BlockedThreadWatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged gateway in a process of its own, which can be killed. */
public final class GatewayProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("https://[^\\s:]+:(\\d+)");

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final BlockedThreadWatch blocked;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();

    private GatewayProcess(Process process) {
        this.process = process;
        this.blocked = new BlockedThreadWatch(process.pid());
    }

    /** Starts {@code hegui serve} on any free port and waits until it serves. */
    public static GatewayProcess serve(Path data, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(Packaged.program().toString(), "serve").redirectErrorStream(true);
        builder.environment().put("HEGUI_DATA_DIRECTORY", data.toString());
        builder.environment().put("HEGUI_SERVER_PORT", "0");
        builder.environment().putAll(settings);
        try {
            GatewayProcess gateway = new GatewayProcess(builder.start());
            Thread reader = new Thread(gateway::read, "gateway output");
            reader.setDaemon(true);
            reader.start();
            gateway.port.get(120, TimeUnit.SECONDS);
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the gateway did not start", e);
        }
    }

    public int port() {
        return port.join();
    }

    /** A token made on the gateway's own machine, by {@code hegui token}. */
    public static String token(Path data, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(Packaged.program().toString(), "token");
        builder.command().addAll(arguments);
        builder.environment().put("HEGUI_DATA_DIRECTORY", data.toString());
        try {
            Process made = builder.start();
            String token = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (made.waitFor() != 0) {
                throw new IllegalStateException(
                        "no token: " + new String(made.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        blocked.close();
    }

    /** As Ctrl-C does; waits for a clean end. Fails if an event loop was blocked meanwhile. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try (BlockedThreadWatch watch = blocked) {
            assertThat(watch.takeViolations()).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int exitCode() {
        return process.onExit().join().exitValue();
    }

    public String output() {
        return String.join("\n", output);
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                blocked.observe(line);
                Matcher ready = READY.matcher(line);
                if (line.contains("serving") && ready.find()) {
                    port.complete(Integer.parseInt(ready.group(1)));
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        port.completeExceptionally(new IllegalStateException("the gateway ended:\n" + output()));
    }
}
