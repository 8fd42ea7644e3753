package io.hegui.bench.compare;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The whole road: the packaged gateway with its database, a client beside it, findings durable before the answer. */
final class HeguiHttps implements Subject {
    private static final String INSTITUTION = "91350100M000100Y43";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path home;
    private final Process gateway;
    private final HttpClient client;
    private final SSLContext context;
    private final int port;
    private final String token;
    private final String operator;

    HeguiHttps(Path distribution, Path pluginJar) throws Exception {
        this(distribution, List.of(pluginJar));
    }

    HeguiHttps(Path distribution, List<Path> pluginJars) throws Exception {
        this(distribution, pluginJars, Map.of());
    }

    /** @param settings environment variables of the gateway */
    HeguiHttps(Path distribution, List<Path> pluginJars, Map<String, String> settings) throws Exception {
        home = Files.createTempDirectory("hegui-bench");
        Path plugins = Files.createDirectories(home.resolve("plugins"));
        for (Path jar : pluginJars) {
            Files.copy(jar, plugins.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        port = freePort();
        Path log = home.resolve("gateway.log");
        ProcessBuilder builder = new ProcessBuilder(
                        distribution.resolve("bin/hegui").toString(), "serve")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("HEGUI_DATA_DIRECTORY", home.resolve("data").toString());
        builder.environment().put("HEGUI_PLUGINS_DIRECTORY", plugins.toString());
        builder.environment().put("HEGUI_PLUGINS_REQUIRE_SIGNATURE", "false");
        builder.environment().put("HEGUI_SERVER_PORT", Integer.toString(port));
        builder.environment().putAll(settings);
        gateway = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::destroy));
        Path certificate = awaitCertificate(log);
        context = trusting(certificate);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
        awaitReady(log);
        operator = operatorToken(distribution);
        call(
                "PUT",
                "/api/v1/admin/institutions/" + INSTITUTION,
                operator,
                Map.of("name", "基准", "type", "BENCH", "region", "350000", "active", true));
        JsonNode made = call(
                "POST", "/api/v1/admin/clients", operator, Map.of("role", "INSTITUTION", "institution", INSTITUTION));
        token = token(
                made.path("client_id").asText(), made.path("client_secret").asText());
    }

    @Override
    public Counts run(Path file, int threads) throws Exception {
        JsonNode submission;
        try (BareConnection connection = new BareConnection(context, port)) {
            submission = mapper.readTree(connection.post(
                    "/api/v1/submissions?dataset=bench-loan&period=2026-09",
                    Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv", "Prefer", "wait=60"),
                    file));
        }
        while (submission.path("verdict").isMissingNode()
                || submission.path("verdict").isNull()) {
            submission =
                    call("GET", "/api/v1/submissions/" + submission.path("id").asText(), token, Map.of());
        }
        Counts counts = new Counts();
        submission
                .path("findings")
                .path("byCheck")
                .properties()
                .forEach(entry -> counts.set(
                        Counts.number(entry.getKey()), entry.getValue().asLong()));
        return counts;
    }

    /**
     * Removes the judged filings from the gateway's spool. A gateway that has run for long writes into memory that has
     * been used before; without this each round would take 200 MB that a virtual machine has never touched, and have its
     * host fetch them page by page. So it would, too, if this was done long before the next round: a host takes back what
     * its guest leaves free.
     */
    @Override
    public void tidy() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("data/spool"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Files one row and waits for the verdict. */
    long oneRow(byte[] file) throws Exception {
        long start = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/submissions?dataset=bench-loan&period=2026-09"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .header("Prefer", "wait=60")
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        long time = System.nanoTime() - start;
        if (response.statusCode() != 200 || !response.body().contains("\"verdict\":\"")) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return time;
    }

    /** Hands a version of a plugin in and has it activated; the nanoseconds that both took. */
    long activate(String plugin, String version, byte[] jar) throws Exception {
        String base = "/api/v1/admin/plugins";
        long start = System.nanoTime();
        HttpRequest push = HttpRequest.newBuilder(uri(base + "?reason=bench&file=" + plugin + ".jar"))
                .header("Authorization", "Bearer " + operator)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(jar))
                .build();
        HttpResponse<String> pushed = client.send(push, BodyHandlers.ofString());
        if (pushed.statusCode() != 201) {
            throw new IllegalStateException(pushed.statusCode() + " " + pushed.body());
        }
        JsonNode change =
                call("POST", base + "/" + plugin + "/" + version + "/activate", operator, Map.of("reason", "bench"));
        long time = System.nanoTime() - start;
        if (!change.path("changed").asBoolean()) {
            throw new IllegalStateException("nothing changed: " + change);
        }
        return time;
    }

    /** Settings of another gateway on this one's database. */
    Map<String, String> sharedDatabase() throws IOException {
        Path data = home.resolve("data");
        return Map.of(
                "HEGUI_DATABASE_URL",
                "postgresql://127.0.0.1:"
                        + Files.readString(data.resolve("postgres.port")).strip() + "/hegui",
                "HEGUI_DATABASE_USER",
                "hegui",
                "HEGUI_DATABASE_PASSWORD",
                Files.readString(data.resolve("postgres.password")).strip());
    }

    /** Identity of the catalogue in force on this gateway. */
    String catalogue() throws Exception {
        return call("GET", "/api/v1/admin/plugins", operator, Map.of())
                .path("catalogue")
                .asText();
    }

    @Override
    public void end() throws Exception {
        gateway.destroy();
        gateway.waitFor(60, TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private String operatorToken(Path distribution) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(distribution.resolve("bin/hegui").toString(), "token", "--role", "OPERATOR");
        builder.environment().put("HEGUI_DATA_DIRECTORY", home.resolve("data").toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .reduce((a, b) -> b)
                    .orElseThrow();
        }
    }

    private String token(String id, String secret) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/oauth/token"))
                .header(
                        "Authorization",
                        "Basic "
                                + java.util.Base64.getEncoder()
                                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return mapper.readTree(client.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    private JsonNode call(String method, String path, String bearer, Map<String, Object> body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + bearer);
        request.method(
                method,
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(mapper.writeValueAsString(body)));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body().isEmpty() ? mapper.createObjectNode() : mapper.readTree(response.body());
    }

    private Path awaitCertificate(Path log) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < end) {
            Path data = home.resolve("data");
            if (Files.isDirectory(data)) {
                try (Stream<Path> files = Files.walk(data)) {
                    List<Path> found = files.filter(path -> path.toString().endsWith("certificate.pem"))
                            .toList();
                    if (!found.isEmpty() && Files.size(found.get(0)) > 0) {
                        return found.get(0);
                    }
                } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException e) {
                    // the directory is being made
                    continue;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the gateway does not start: " + Files.readString(log));
    }

    private void awaitReady(Path log) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (System.nanoTime() < end) {
            try {
                HttpRequest request =
                        HttpRequest.newBuilder(uri("/health/ready")).GET().build();
                if (client.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the gateway does not become ready: " + Files.readString(log));
    }

    private URI uri(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        // As curl's, this client's cryptography is native: what Java's own costs more would be measured as the
        // gateway's time.
        Security.insertProviderAt(AmazonCorrettoCryptoProvider.INSTANCE, 1);
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "gateway", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
