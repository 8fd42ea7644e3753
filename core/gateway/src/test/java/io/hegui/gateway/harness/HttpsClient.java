package io.hegui.gateway.harness;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The JDK's own HTTP client, trusting the gateway's development certificate: not a line of the gateway in it. */
public final class HttpsClient {
    private final HttpClient client;
    private final String base;
    private final String languages;

    public HttpsClient(int port, Path certificate) {
        this(
                HttpClient.newBuilder()
                        .sslContext(trusting(certificate))
                        .connectTimeout(Duration.ofSeconds(10))
                        .build(),
                "https://localhost:" + port,
                "");
    }

    private HttpsClient(HttpClient client, String base, String languages) {
        this.client = client;
        this.base = base;
        this.languages = languages;
    }

    /** The same client, which asks for English. */
    public HttpsClient inEnglish() {
        return new HttpsClient(client, base, "en");
    }

    public HttpResponse<String> send(
            String method, String path, String token, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!languages.isEmpty()) {
            request.setHeader("Accept-Language", languages);
        }
        headers.forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnreachableException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer as soon as it begins. */
    public HttpResponse<InputStream> stream(
            String path, String token, Map<String, String> headers, HttpClient.Version version) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).version(version);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UnreachableException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String token) {
        return send("GET", path, token, Map.of(), BodyPublishers.noBody());
    }

    public HttpResponse<String> get(String path, String token, String accept) {
        return send("GET", path, token, Map.of("Accept", accept), BodyPublishers.noBody());
    }

    public HttpResponse<String> post(String path, String token, JsonObject body) {
        return send(
                "POST",
                path,
                token,
                Map.of("Content-Type", "application/json"),
                BodyPublishers.ofString(body.encode()));
    }

    public HttpResponse<String> put(String path, String token, JsonObject body) {
        return send(
                "PUT", path, token, Map.of("Content-Type", "application/json"), BodyPublishers.ofString(body.encode()));
    }

    public HttpResponse<String> submit(
            String dataset, String period, byte[] file, String token, Map<String, String> headers) {
        return send(
                "POST",
                "/api/v1/submissions?dataset=" + dataset + "&period=" + period,
                token,
                headers,
                BodyPublishers.ofByteArray(file));
    }

    /** A token by the client-credentials grant. */
    public String token(String id, String secret) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> response = send(
                "POST",
                "/oauth/token",
                "",
                Map.of("Authorization", "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofString("grant_type=client_credentials"));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no token: " + response.statusCode() + " " + response.body());
        }
        return new JsonObject(response.body()).getString("access_token");
    }

    /** The gateway did not answer. */
    public static final class UnreachableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreachableException(String what, IOException cause) {
            super(what, cause);
        }
    }

    public static SSLContext trusting(Path certificate) {
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "gateway", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
