package io.hegui.gateway.harness;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The packaged gateway in a process of its own for one test class, with a microlender and a bank that may file. */
public final class PackagedGateway implements BeforeAllCallback, AfterAllCallback {
    private final Map<String, String> settings;
    private @Nullable Started started;

    private record Started(Path data, GatewayProcess process, Supervised supervised, String lender, String bank) {}

    public PackagedGateway(Map<String, String> settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path data = Files.createTempDirectory("hegui-it");
        GatewayProcess process = GatewayProcess.serve(data, settings);
        Supervised supervised = new Supervised(
                new HttpsClient(process.port(), data.resolve("tls/certificate.pem")),
                GatewayProcess.token(data, List.of("--role", "operator")));
        started = new Started(
                data,
                process,
                supervised,
                supervised.register(Supervised.MICROLENDER, "MLC"),
                supervised.register(Supervised.BANK, "BANK"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (started == null) {
            return;
        }
        started.process().close();
        try (Stream<Path> files = Files.walk(started.data())) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public Supervised supervised() {
        return running().supervised();
    }

    public HttpsClient client() {
        return running().supervised().client();
    }

    public int port() {
        return running().process().port();
    }

    /** A token of the microlender's. */
    public String lender() {
        return running().lender();
    }

    /** A token of the bank's. */
    public String bank() {
        return running().bank();
    }

    public Path certificate() {
        return running().data().resolve("tls/certificate.pem");
    }

    /** Submits a loan book of the microlender. */
    public HttpResponse<String> submit(byte[] book, String period, Map<String, String> headers) {
        return client().submit("loan-book", period, book, lender(), headers);
    }

    /** The microlender's filings for a period. */
    public JsonArray submissions(String period) {
        return Supervised.ok(client().get("/api/v1/submissions?period=" + period, lender()))
                .getJsonArray("items");
    }

    public HttpResponse<String> attest(String id) {
        return client().post(
                        "/api/v1/submissions/" + id + "/attestation",
                        lender(),
                        new JsonObject().put("name", "张三").put("role", "合规负责人"));
    }

    /** Where it keeps filings. */
    public Path spool() {
        return running().data().resolve("spool");
    }

    /** Bodies half received. */
    public List<Path> incoming() {
        try (Stream<Path> files = Files.list(spool().resolve("incoming"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Started running() {
        if (started == null) {
            throw new IllegalStateException("register PackagedGateway as a static extension");
        }
        return started;
    }
}
