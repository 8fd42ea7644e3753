package io.hegui.gateway.command;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hegui plugin push}: hands a plugin in; it is verified and kept, and not active yet. */
@Command(
        name = "push",
        description = {
            "Hands a plugin in, with the .sig beside it. It is verified and kept, and not active yet.",
            "上传插件及其签名：验证并保存，尚不启用。",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hegui.Version.class,
        footer = {"", "Example:", "  hegui plugin push target/leasing-1.1.0.jar --reason 'new cap of 2027'"})
final class PluginPushCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The plugin: a jar, or a pack's zip.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the record.")
    @SuppressWarnings("NullAway.Init") // required
    private String reason;

    @Mixin
    private GatewayOption gateway = new GatewayOption();

    @Override
    public Integer call() {
        QuietLogs.install();
        PrintWriter out = spec.commandLine().getOut();
        Path signature = file.resolveSibling(file.getFileName() + ".sig");
        try {
            Buffer content = Buffer.buffer(Files.readAllBytes(file));
            MultiMap headers = MultiMap.caseInsensitiveMultiMap();
            boolean signed = Files.exists(signature);
            if (signed) {
                headers.set("Hegui-Signature", Base64.getEncoder().encodeToString(Files.readAllBytes(signature)));
            }
            try (OperatorSession session = gateway.open()) {
                out.println(file.getFileName() + ": " + content.length() + " bytes, "
                        + (signed ? "with its signature" : "without a signature") + ", on their way");
                JsonObject staged = session.push(
                        "?file=" + encoded(String.valueOf(file.getFileName())) + "&reason=" + encoded(reason),
                        headers,
                        content);
                String label = staged.getString("plugin") + " " + staged.getString("version");
                out.println(
                        staged.getBoolean("staged")
                                ? label + " is staged: " + staged.getString("provenance") + ", SHA-256 "
                                        + staged.getString("sha256")
                                : label + " was there already, staged by " + staged.getString("stagedBy") + " on "
                                        + staged.getString("stagedAt"));
                out.println("Next: hegui plugin activate " + label + " --reason ...");
            }
            return ExitCode.CLEAN;
        } catch (IOException e) {
            throw new CommandFailedException("the plugin " + file + " cannot be read: " + e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
