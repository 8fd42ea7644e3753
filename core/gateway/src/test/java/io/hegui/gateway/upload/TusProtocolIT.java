package io.hegui.gateway.upload;

import static io.hegui.gateway.harness.ProblemAssert.assertProblem;
import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.security.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the gateway answers to each request of the protocol. */
class TusProtocolIT {
    @RegisterExtension
    static final LiveGateway GATEWAY = new LiveGateway(Map.of("HEGUI_SUBMISSION_MAX_BYTES", "8 MiB"));

    private static final TusCalls TUS = new TusCalls(GATEWAY);

    @Test
    void head_tellsWhatWasAnnounced_andOptionsWhatCanBeDone() {
        HttpResponse<String> head = TUS.head(TUS.created(100, Map.of("filename", "甲.csv")));
        assertThat(head.headers().firstValue("Upload-Length")).hasValue("100");
        assertThat(head.headers().firstValue("Upload-Metadata"))
                .hasValue(TusCalls.metadata(Map.of("filename", "甲.csv")));
        assertThat(head.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(head.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");

        HttpResponse<String> options =
                GATEWAY.client().send("OPTIONS", "/api/v1/uploads", "", Map.of(), BodyPublishers.noBody());
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Tus-Version")).hasValue("1.0.0");
        assertThat(options.headers().firstValue("Tus-Extension"))
                .hasValue("creation,creation-with-upload,termination,checksum,expiration");
        assertThat(options.headers().firstValue("Tus-Checksum-Algorithm")).hasValue("sha256,sha1");
        assertThat(options.headers().firstValue("Tus-Max-Size")).hasValue(Long.toString(8L << 20));
    }

    @Test
    void fileInTheFirstRequest_isTakenAtOnce_wholeOrInPart() {
        byte[] file = TusCalls.book(3, "FIRST");
        HttpResponse<String> whole = TUS.createWith(file.length, file, Map.of());
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(201);
        assertThat(TUS.submissionOf(whole).getString("sha256")).isEqualTo(TusCalls.sha256(file));

        HttpResponse<String> part = TUS.createWith(file.length, Arrays.copyOf(file, 20), Map.of());
        assertThat(part.headers().firstValue("Upload-Offset")).hasValue("20");
        assertThat(TUS.offset(part.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(20);

        HttpResponse<String> empty = TUS.create(0, Map.of());
        assertThat(empty.statusCode()).isEqualTo(201);
        assertThat(TUS.submissionOf(empty).getString("verdict")).isEqualTo("REJECTED");

        long open = TUS.openUploads();
        assertProblem(
                TUS.createWith(
                        file.length,
                        file,
                        Map.of("Upload-Checksum", "sha1 " + Base64.getEncoder().encodeToString(new byte[20]))),
                460,
                "checksum-mismatch");
        assertThat(TUS.openUploads()).isEqualTo(open);
    }

    @Test
    void checksum_isCompared_andNothingOfABadBodyIsKept() {
        byte[] file = TusCalls.book(50, "SUM");
        String upload = TUS.created(file.length);
        byte[] half = Arrays.copyOf(file, file.length / 2);
        String wrong = "sha1 " + Base64.getEncoder().encodeToString(new byte[20]);

        assertProblem(TUS.patch(upload, 0, half, Map.of("Upload-Checksum", wrong)), 460, "checksum-mismatch");
        assertThat(TUS.offset(upload)).isZero();
        assertProblem(TUS.patch(upload, 0, half, Map.of("Upload-Checksum", "crc32 AAAA")), 400, "checksum-algorithm");
        assertProblem(TUS.patch(upload, 0, half, Map.of("Upload-Checksum", "sha1 AAAA")), 400, "upload-header");

        assertThat(TUS.patch(upload, 0, half, Map.of("Upload-Checksum", TusCalls.checksum("SHA-1", half)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(TUS.offset(upload)).isEqualTo(half.length);
        byte[] rest = Arrays.copyOfRange(file, half.length, file.length);
        assertProblem(TUS.patch(upload, half.length, rest, Map.of("Upload-Checksum", wrong)), 460, "checksum-mismatch");
        HttpResponse<String> last =
                TUS.patch(upload, half.length, rest, Map.of("Upload-Checksum", TusCalls.checksum("SHA-256", rest)));
        assertThat(last.headers().firstValue("Hegui-Submission")).isPresent();
        assertThat(TUS.submissionOf(last).getString("sha256")).isEqualTo(TusCalls.sha256(file));
    }

    @Test
    void announcedHashOfTheWhole_isCompared_andAnotherFileIsNotFiled() {
        byte[] file = TusCalls.book(3, "WHOLE");
        String wrong = TUS.created(file.length, Map.of("sha256", "00".repeat(32)));
        String right =
                TUS.created(file.length, Map.of("sha256", TusCalls.sha256(file).toUpperCase(Locale.ROOT)));

        assertProblem(TUS.patch(wrong, 0, file, Map.of()), 400, "digest-mismatch");
        assertThat(TUS.head(wrong).statusCode()).isEqualTo(404);
        assertThat(TUS.part(wrong)).doesNotExist();
        assertThat(TUS.patch(right, 0, file, Map.of()).statusCode()).isEqualTo(204);
    }

    @Test
    void terminatedUpload_isGone_aFiledOneIsNot() {
        byte[] file = TusCalls.book(3, "END");
        String upload = TUS.created(file.length);
        TUS.patch(upload, 0, Arrays.copyOf(file, 10), Map.of());

        assertThat(TUS.delete(upload).statusCode()).isEqualTo(204);
        assertThat(TUS.head(upload).statusCode()).isEqualTo(404);
        assertProblem(TUS.patch(upload, 10, file, Map.of()), 404, "upload-unknown");
        assertThat(TUS.part(upload)).doesNotExist();

        String filed = TUS.created(file.length);
        TUS.patch(filed, 0, file, Map.of());
        assertProblem(TUS.delete(filed), 409, "upload-filed");
    }

    @Test
    void uploadWhoseTimeIsOver_isGone() {
        byte[] file = TusCalls.book(3, "LATE");
        HttpResponse<String> made = TUS.create(file.length, Map.of());
        String upload = made.headers().firstValue("Location").orElseThrow();
        TUS.patch(upload, 0, Arrays.copyOf(file, 10), Map.of());
        String expires = made.headers().firstValue("Upload-Expires").orElseThrow();
        assertThat(ZonedDateTime.parse(expires, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo(GATEWAY.clock().instant().plus(Duration.ofHours(24)).truncatedTo(ChronoUnit.SECONDS));
        UploadHousekeeping housekeeping = GATEWAY.part(UploadHousekeeping.class);

        GATEWAY.clock().advance(Duration.ofHours(24).minusSeconds(1));
        await(housekeeping.expire());
        assertThat(TUS.offset(upload)).isEqualTo(10);
        GATEWAY.clock().advance(Duration.ofSeconds(1));
        assertThat(TUS.head(upload).statusCode()).isEqualTo(410);
        assertProblem(TUS.patch(upload, 10, new byte[1], Map.of()), 410, "upload-expired");
        await(housekeeping.expire());
        assertThat(TUS.head(upload).statusCode()).isEqualTo(404);
        assertThat(TUS.part(upload)).doesNotExist();
    }

    @Test
    void whatCannotBeTaken_isRefusedBeforeAByteIsSent() {
        assertProblem(TUS.create(9L << 20, Map.of()), 413, "filing-too-large");
        assertProblem(TUS.create(10, Map.of("dataset", "loan-books")), 404, "dataset-unknown");
        assertProblem(TUS.create(10, Map.of("period", "2099-01")), 400, "parameter-period");
        assertProblem(TUS.create(10, Map.of("period", "")), 400, "parameter-period");
        assertProblem(TUS.create(10, Map.of("test", "maybe")), 400, "parameter-test");
        assertProblem(TUS.create(10, Map.of("filename", "a\u0000b")), 400, "file-declaration");
        assertProblem(TUS.create(10, Map.of("sha256", "abc")), 400, "upload-header");
        assertProblem(
                TUS.post("/api/v1/uploads", Map.of("Upload-Length", "10", "Upload-Metadata", "dataset =!")),
                400,
                "upload-header");
        assertProblem(
                TUS.post("/api/v1/uploads", Map.of("Upload-Metadata", TusCalls.metadata(Map.of()))),
                400,
                "upload-header");
        assertProblem(
                TUS.post(
                        "/api/v1/uploads",
                        Map.of("Upload-Defer-Length", "1", "Upload-Metadata", TusCalls.metadata(Map.of()))),
                400,
                "upload-length");
        assertProblem(
                GATEWAY.client()
                        .send(
                                "POST",
                                "/api/v1/uploads",
                                GATEWAY.lender(),
                                Map.of("Upload-Length", "10"),
                                BodyPublishers.noBody()),
                412,
                "tus-version");
    }

    @Test
    void requestsThatDoNotFit_changeNothing() {
        String upload = TUS.created(100);
        TUS.patch(upload, 0, new byte[40], Map.of());

        HttpResponse<String> conflict = TUS.patch(upload, 39, new byte[10], Map.of());
        assertProblem(conflict, 409, "upload-offset");
        assertThat(conflict.headers().firstValue("Upload-Offset")).hasValue("40");
        assertProblem(TUS.patch(upload, 41, new byte[10], Map.of()), 409, "upload-offset");
        assertProblem(TUS.patch(upload, 40, new byte[61], Map.of()), 413, "upload-too-long");
        assertProblem(
                TUS.patch(upload, 40, new byte[10], Map.of("Content-Type", "text/csv")), 415, "upload-content-type");
        assertProblem(TUS.patch(upload, -1, new byte[10], Map.of()), 400, "upload-header");
        assertProblem(
                TUS.send("PATCH", upload, GATEWAY.lender(), Map.of("Tus-Resumable", "0.2.2"), new byte[1]),
                412,
                "tus-version");
        assertThat(TUS.send("PUT", upload, GATEWAY.lender(), Map.of(), new byte[0])
                        .statusCode())
                .isEqualTo(405);
        assertThat(TUS.offset(upload)).isEqualTo(40);
    }

    @Test
    void anotherInstitution_doesNotSeeIt() {
        String upload = TUS.created(1_000);

        for (String method : List.of("HEAD", "GET", "PATCH", "DELETE")) {
            assertThat(TUS.send(method, upload, GATEWAY.bank(), Map.of("Upload-Offset", "0"), new byte[0])
                            .statusCode())
                    .as(method)
                    .isEqualTo(404);
            assertThat(TUS.send(
                                    method,
                                    upload,
                                    GATEWAY.token(Role.SUPERVISOR, Optional.empty()),
                                    Map.of("Upload-Offset", "0"),
                                    new byte[0])
                            .statusCode())
                    .as(method)
                    .isEqualTo(403);
            assertThat(TUS.send(method, upload, "", Map.of("Upload-Offset", "0"), new byte[0])
                            .statusCode())
                    .as(method)
                    .isEqualTo(401);
        }
        assertThat(TUS.offset(upload)).isZero();
    }

    @Test
    void openUploadsOfAnInstitution_areLimited() {
        Map<String, String> metadata = Map.of("Upload-Length", "10", "Upload-Metadata", TusCalls.metadata(Map.of()));
        List<CompletableFuture<Integer>> attempts = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 120; i++) {
            attempts.add(CompletableFuture.supplyAsync(
                    () -> TUS.send("POST", "/api/v1/uploads", GATEWAY.bank(), metadata, new byte[0])
                            .statusCode(),
                    clients));
        }
        clients.shutdown();
        List<Integer> answers =
                attempts.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(answers.subList(0, 100)).containsOnly(201);
        assertThat(answers.subList(100, 120)).containsOnly(429);
    }
}
