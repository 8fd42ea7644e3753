package io.hegui.gateway.upload;

import static io.hegui.gateway.harness.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.PackagedGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Resumable uploads, by the protocol's own public client and by hand. */
class TusUploadIT {
    @RegisterExtension
    static final PackagedGateway GATEWAY = new PackagedGateway(Map.of("HEGUI_SUBMISSION_UPLOAD_LIMIT", "3"));

    private static final String UPLOADS = "/api/v1/uploads";

    @Test
    void publicClient_cutOffAgainAndAgain_resumes_andTheFileThatIsJudgedIsTheFileThatWasSent() throws Exception {
        byte[] file = SampleFilings.loanBook(2_000, "T");
        Random random = new Random(20261124);
        TusURLMemoryStore known = new TusURLMemoryStore();
        String place = "";
        boolean whole = false;
        for (int attempt = 0; !whole; attempt++) {
            TusUploader uploader = client(known).resumeOrCreateUpload(upload(file));
            place = uploader.getUploadURL().getPath();
            uploader.setChunkSize(20_000);
            uploader.setRequestPayloadSize(60_000);
            int chunks = attempt < 6 ? random.nextInt(4) : Integer.MAX_VALUE;
            while (chunks-- > 0 && uploader.uploadChunk() > -1) {
                // as many chunks as this attempt lives
            }
            uploader.finish();
            whole = uploader.getOffset() == file.length;
        }

        JsonObject upload = Supervised.ok(GATEWAY.client().get(place, GATEWAY.lender()));
        assertThat(upload.getLong("offset")).isEqualTo(file.length);
        assertThat(upload.getString("receipt")).isNotBlank();
        JsonObject submission = Supervised.ok(GATEWAY.client()
                .send(
                        "GET",
                        "/api/v1/submissions/" + upload.getString("submission"),
                        GATEWAY.lender(),
                        Map.of("Prefer", "wait=30"),
                        BodyPublishers.noBody()));
        assertThat(submission.getString("sha256")).isEqualTo(sha256(file));
        assertThat(submission.getString("verdict")).isEqualTo("ACCEPTED");
        assertThat(submission.getJsonObject("file").getString("name")).isEqualTo("台账.csv");
    }

    @Test
    void pieceWithAWrongChecksum_isDropped_andTheRightOneTaken() throws Exception {
        byte[] file = SampleFilings.loanBook(5, "S");
        String place = begin(file.length, "2026-02");
        HttpResponse<String> wrong = patch(
                place,
                0,
                file,
                Map.of("Upload-Checksum", "sha256 " + digest("other".getBytes(StandardCharsets.UTF_8))));
        assertProblem(wrong, 460, "tus-checksum");
        assertThat(head(place, GATEWAY.lender()).headers().firstValue("Upload-Offset"))
                .hasValue("0");

        HttpResponse<String> right = patch(place, 0, file, Map.of("Upload-Checksum", "sha256 " + digest(file)));
        assertThat(right.statusCode()).isEqualTo(204);
        assertThat(right.headers().firstValue("Hegui-Submission"))
                .hasValueSatisfying(path -> assertThat(path).startsWith("/api/v1/submissions/"));
        assertThat(head(place, GATEWAY.lender()).headers().firstValue("Upload-Offset"))
                .hasValue(Integer.toString(file.length));
    }

    @Test
    void requestsThatDoNotFit_areRefused_andLeaveTheUploadAsItWas() {
        String place = begin(10, "2026-03");
        assertProblem(patch(place, 3, new byte[2], Map.of()), 409, "tus-offset");
        assertProblem(patch(place, 0, new byte[11], Map.of()), 413, "tus-too-long");
        assertProblem(
                GATEWAY.client()
                        .send(
                                "PATCH",
                                place,
                                GATEWAY.lender(),
                                Map.of("Tus-Resumable", "1.0.0"),
                                BodyPublishers.ofString("x")),
                415,
                "tus-content-type");
        assertProblem(
                GATEWAY.client().send("DELETE", place, GATEWAY.lender(), Map.of(), BodyPublishers.noBody()),
                412,
                "tus-version");
        assertThat(head(place, GATEWAY.bank()).statusCode()).isEqualTo(404);
        assertThat(head(place, GATEWAY.lender()).headers().firstValue("Upload-Offset"))
                .hasValue("0");

        assertThat(GATEWAY.client()
                        .send(
                                "DELETE",
                                place,
                                GATEWAY.lender(),
                                Map.of("Tus-Resumable", "1.0.0"),
                                BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(204);
        assertThat(head(place, GATEWAY.lender()).statusCode()).isEqualTo(404);
    }

    @Test
    void creation_isCheckedLikeAFiling() {
        assertProblem(create(10, "dataset bG9hbi1ib29r,period MjAyNi1RMQ=="), 400, "parameter-period");
        assertProblem(create(10, "dataset eHl6,period MjAyNi0wMQ=="), 404, "dataset-unknown");
        assertProblem(create(10, "dataset !"), 400, "tus-header");
        assertProblem(create(Long.MAX_VALUE, metadata("2026-04")), 413, "filing-too-large");
        HttpResponse<String> options =
                GATEWAY.client().send("OPTIONS", UPLOADS, GATEWAY.lender(), Map.of(), BodyPublishers.noBody());
        assertThat(options.headers().firstValue("Tus-Extension")).hasValue("creation,termination,checksum,expiration");
    }

    private static TusClient client(TusURLMemoryStore known) throws Exception {
        TusClient client = new TusClient() {
            @Override
            public void prepareConnection(HttpURLConnection connection) {
                super.prepareConnection(connection);
                ((HttpsURLConnection) connection)
                        .setSSLSocketFactory(
                                HttpsClient.trusting(GATEWAY.certificate()).getSocketFactory());
            }
        };
        client.setUploadCreationURL(
                URI.create("https://localhost:" + GATEWAY.port() + UPLOADS).toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + GATEWAY.lender()));
        client.enableResuming(known);
        return client;
    }

    private static TusUpload upload(byte[] file) {
        TusUpload upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(file));
        upload.setSize(file.length);
        upload.setFingerprint("book");
        upload.setMetadata(Map.of("dataset", "loan-book", "period", "2026-01", "filename", "台账.csv"));
        return upload;
    }

    private static String begin(long length, String period) {
        HttpResponse<String> begun = create(length, metadata(period));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Upload-Expires")).isPresent();
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> create(long length, String metadata) {
        return GATEWAY.client()
                .send(
                        "POST",
                        UPLOADS,
                        GATEWAY.lender(),
                        Map.of(
                                "Tus-Resumable",
                                "1.0.0",
                                "Upload-Length",
                                Long.toString(length),
                                "Upload-Metadata",
                                metadata),
                        BodyPublishers.noBody());
    }

    private static String metadata(String period) {
        Base64.Encoder base64 = Base64.getEncoder();
        return "dataset " + base64.encodeToString("loan-book".getBytes(StandardCharsets.UTF_8)) + ",period "
                + base64.encodeToString(period.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> patch(String place, long offset, byte[] piece, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Tus-Resumable", "1.0.0");
        headers.put("Content-Type", "application/offset+octet-stream");
        headers.put("Upload-Offset", Long.toString(offset));
        return GATEWAY.client()
                .send(
                        "PATCH",
                        place,
                        GATEWAY.lender(),
                        headers,
                        BodyPublishers.ofByteArray(Arrays.copyOf(piece, piece.length)));
    }

    private static HttpResponse<String> head(String place, String token) {
        return GATEWAY.client().send("HEAD", place, token, Map.of("Tus-Resumable", "1.0.0"), BodyPublishers.noBody());
    }

    private static String digest(byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
