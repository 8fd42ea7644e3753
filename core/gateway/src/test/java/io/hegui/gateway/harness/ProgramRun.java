package io.hegui.gateway.harness;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One run of the packaged program, to its end. */
public record ProgramRun(int exitCode, Buffer output, String errors) {

    public static ProgramRun of(Map<String, String> environment, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(Packaged.program().toString());
        builder.command().addAll(arguments);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<byte[]> errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            byte[] output = read(process.getInputStream());
            return new ProgramRun(
                    process.onExit().join().exitValue(),
                    Buffer.buffer(output),
                    new String(errors.join(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private static byte[] read(InputStream in) {
        try (in) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            in.transferTo(all);
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
