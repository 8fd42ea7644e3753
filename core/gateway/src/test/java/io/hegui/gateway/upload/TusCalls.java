package io.hegui.gateway.upload;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.database.Database;
import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.testing.Await;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** The requests of the tus protocol, in the microlender's name, and looks behind the scenes. */
final class TusCalls {
    private final LiveGateway gateway;

    TusCalls(LiveGateway gateway) {
        this.gateway = gateway;
    }

    static byte[] book(int rows, String prefix) {
        return SampleFilings.loanBook(rows, prefix);
    }

    JsonObject decided(JsonObject standing) {
        return gateway.supervised().decided(standing.getString("id"), gateway.lender());
    }

    JsonObject submissionOf(HttpResponse<String> last) {
        String path = last.headers().firstValue("Hegui-Submission").orElseThrow();
        return gateway.supervised().decided(path.substring(path.lastIndexOf('/') + 1), gateway.lender());
    }

    static Map<String, String> announced(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(Map.of("dataset", "loan-book", "period", "2026-09"));
        all.putAll(more);
        return all;
    }

    static String metadata(Map<String, String> more) {
        List<String> pairs = new ArrayList<>();
        announced(more)
                .forEach((key, value) -> pairs.add(
                        key + " " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        return String.join(",", pairs);
    }

    HttpResponse<String> create(long length, Map<String, String> more) {
        return post(
                "/api/v1/uploads", Map.of("Upload-Length", Long.toString(length), "Upload-Metadata", metadata(more)));
    }

    HttpResponse<String> createWith(long length, byte[] body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Upload-Length", Long.toString(length));
        all.put("Upload-Metadata", metadata(Map.of()));
        all.put("Content-Type", "application/offset+octet-stream");
        return send("POST", "/api/v1/uploads", gateway.lender(), all, body);
    }

    String created(long length) {
        return created(length, Map.of());
    }

    String created(long length, Map<String, String> more) {
        HttpResponse<String> made = create(length, more);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> patch(String upload, long offset, byte[] body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>();
        all.put("Content-Type", "application/offset+octet-stream");
        all.put("Upload-Offset", Long.toString(offset));
        all.putAll(headers);
        return send("PATCH", upload, gateway.lender(), all, body);
    }

    HttpResponse<String> head(String upload) {
        return send("HEAD", upload, gateway.lender(), Map.of(), new byte[0]);
    }

    HttpResponse<String> delete(String upload) {
        return send("DELETE", upload, gateway.lender(), Map.of(), new byte[0]);
    }

    HttpResponse<String> post(String path, Map<String, String> headers) {
        return send("POST", path, gateway.lender(), headers, new byte[0]);
    }

    HttpResponse<String> send(String method, String path, String token, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new HashMap<>(Map.of("Tus-Resumable", "1.0.0"));
        all.putAll(headers);
        return gateway.client()
                .send(
                        method,
                        path,
                        token,
                        all,
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    long offset(String upload) {
        HttpResponse<String> head = head(upload);
        assertThat(head.statusCode()).isEqualTo(200);
        return Long.parseLong(head.headers().firstValue("Upload-Offset").orElseThrow());
    }

    /** Asks until no other request has the upload; each question takes a while, and there is an end to them. */
    HttpResponse<String> onceFree(Supplier<HttpResponse<String>> question) {
        List<HttpResponse<String>> answers = new ArrayList<>();
        Await.becomes(
                () -> {
                    answers.add(question.get());
                    return answers.get(answers.size() - 1).statusCode() != 423;
                },
                () -> gateway.client().get("/health/live", ""));
        return answers.get(answers.size() - 1);
    }

    long offsetOnceFree(String upload) {
        HttpResponse<String> head = onceFree(() -> head(upload));
        assertThat(head.statusCode()).isEqualTo(200);
        return Long.parseLong(head.headers().firstValue("Upload-Offset").orElseThrow());
    }

    void awaitPart(String upload, long bytes) throws Exception {
        assertThat(Await.becomes(
                        () -> part(upload).toFile().length() >= bytes,
                        () -> gateway.client().get("/health/live", "")))
                .isTrue();
    }

    static UUID id(String upload) {
        return UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1));
    }

    Path part(String upload) {
        return gateway.data().resolve("spool/uploads").resolve(id(upload).toString());
    }

    long openUploads() {
        return await(gateway.part(Database.class)
                        .pool()
                        .query("SELECT count(*) FROM upload WHERE filed_at IS NULL")
                        .execute())
                .iterator()
                .next()
                .getLong(0);
    }

    void execute(String sql, Object first, Object second) {
        await(gateway.part(Database.class).pool().preparedQuery(sql).execute(Tuple.of(first, second)));
    }

    List<String> recorded(String submission) {
        List<String> events = new ArrayList<>();
        await(gateway.part(Database.class)
                        .pool()
                        .preparedQuery("SELECT action, actor FROM audit_event WHERE subject = $1 ORDER BY seq")
                        .execute(Tuple.of(submission)))
                .forEach(row -> events.add(
                        row.getString(0).equals("submission.queued")
                                ? row.getString(0) + " by " + row.getString(1)
                                : row.getString(0)));
        return events;
    }

    static String checksum(String algorithm, byte[] bytes) {
        return algorithm.toLowerCase(Locale.ROOT).replace("-", "") + " "
                + Base64.getEncoder().encodeToString(hash(algorithm, bytes));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(hash("SHA-256", bytes));
    }

    private static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
