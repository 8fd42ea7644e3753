package io.hegui.gateway.submission;

import static io.hegui.gateway.harness.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.PackagedGateway;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.testing.Await;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a body gets in, or does not. */
class ReceptionIT {
    private static final int VANISHING = 600;
    private static final int MORE_THAN_WORKERS = 12;

    @RegisterExtension
    static final PackagedGateway GATEWAY = new PackagedGateway(Map.of("HEGUI_SUBMISSION_MAX_BYTES", "2 MiB"));

    @Test
    void idempotencyKey_givesTheSameAnswer_alsoToRequestsAtTheSameTime() {
        byte[] file = book("idempotent");
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        List<String> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> GATEWAY.submit(file, "2026-05", key).body()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(GATEWAY.submit(file, "2026-05", key).body());
        assertThat(GATEWAY.submit(book("other"), "2026-05", key).statusCode()).isEqualTo(422);
        assertThat(GATEWAY.submissions("2026-05")).hasSize(1);
    }

    /** The rows of a small filing are written while it goes to the disk; what a disk refuses is on no record. */
    @Test
    void fileThatCannotBeKept_isNotTaken_andHoldsNoWorker() throws Exception {
        byte[] file = bookWithoutAShelf();
        Path shelf = shelf(file);
        Files.writeString(shelf, "a file where a directory should be");
        try {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                assertThat(GATEWAY.submit(file, "2026-02", Map.of()).statusCode())
                        .isEqualTo(500);
            }
        } finally {
            Files.delete(shelf);
        }

        assertThat(GATEWAY.submissions("2026-02")).isEmpty();
        assertThat(GATEWAY.incoming()).isEmpty();
        assertThat(GATEWAY.submit(file, "2026-02", Map.of("Prefer", "wait=30")).statusCode())
                .isEqualTo(200);
    }

    private static byte[] bookWithoutAShelf() throws Exception {
        int copy = 0;
        while (Files.exists(shelf(book("no place " + copy)))) {
            copy++;
        }
        return book("no place " + copy);
    }

    private static Path shelf(byte[] file) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        return GATEWAY.spool().resolve(hash.substring(0, 2));
    }

    @Test
    void contentDigest_isComparedWithWhatArrived() throws Exception {
        byte[] file = book("digest");
        String right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
        String wrong = Base64.getEncoder().encodeToString(new byte[32]);

        assertProblem(
                GATEWAY.submit(file, "2026-06", Map.of("Content-Digest", "sha-256=:" + wrong + ":")),
                400,
                "digest-mismatch");
        assertThat(GATEWAY.submissions("2026-06")).isEmpty();
        assertThat(GATEWAY.submit(file, "2026-06", Map.of("Content-Digest", "sha-256=:" + right + ":"))
                        .statusCode())
                .isEqualTo(202);
        assertProblem(
                GATEWAY.submit(file, "2026-06", Map.of("Content-Digest", "sha-256=abc")), 400, "digest-malformed");
    }

    @Test
    void bodyOverTheLimit_isRefused_whetherOrNotItsLengthIsAnnounced() {
        byte[] large = new byte[3 << 20];

        assertProblem(GATEWAY.submit(large, "2026-07", Map.of()), 413, "filing-too-large");
        HttpResponse<String> chunked = GATEWAY.client()
                .send(
                        "POST",
                        "/api/v1/submissions?dataset=loan-book&period=2026-07",
                        GATEWAY.lender(),
                        Map.of(),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertProblem(chunked, 413, "filing-too-large");
        assertThat(GATEWAY.incoming()).isEmpty();
    }

    @Test
    void connectionCutInMidUpload_leavesNothingBehind() throws Exception {
        String head = "POST /api/v1/submissions?dataset=loan-book&period=2026-08 HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + GATEWAY.lender() + "\r\nContent-Length: 1000000\r\n\r\n";
        try (SSLSocket socket = (SSLSocket) HttpsClient.trusting(GATEWAY.certificate())
                .getSocketFactory()
                .createSocket("localhost", GATEWAY.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[200_000]);
            out.flush();
            awaitIncoming(1);
        }
        awaitIncoming(0);
        assertThat(GATEWAY.submissions("2026-08")).isEmpty();
    }

    /** As many as may send at once, and some more: none of them may go on counting. */
    @Test
    void clientsThatVanishAtOnce_takeNoPlaceAway() throws Exception {
        String head = "POST /api/v1/submissions?dataset=loan-book&period=2026-04 HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + GATEWAY.lender() + "\r\nContent-Length: 1000000\r\n\r\n";
        SSLSocketFactory sockets = HttpsClient.trusting(GATEWAY.certificate()).getSocketFactory();
        for (int i = 0; i < VANISHING; i++) {
            try (Socket socket = sockets.createSocket("localhost", GATEWAY.port())) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
        }

        assertThat(GATEWAY.submit(book("after"), "2026-04", Map.of("Prefer", "wait=30"))
                        .statusCode())
                .isEqualTo(200);
        awaitQuiet();
    }

    @Test
    void badRequests_areToldWhatIsWrong() {
        assertProblem(submitTo("loan-books", "2026-09"), 404, "dataset-unknown");
        assertProblem(submitTo("loan-book", "2026-13"), 400, "parameter-period");
        assertProblem(submitTo("loan-book", "2026-09-30"), 400, "parameter-period");
        assertProblem(submitTo("loan-book", "2099-01"), 400, "parameter-period");
        assertProblem(submitTo("price-change", "2026-09"), 404, "dataset-unknown");
        assertProblem(
                GATEWAY.client().get("/api/v1/submissions/not-an-id", GATEWAY.lender()), 404, "submission-unknown");
        assertThat(GATEWAY.client().get("/api/v1/nowhere", GATEWAY.lender()).statusCode())
                .isEqualTo(404);
    }

    private static byte[] book(String prefix) {
        return SampleFilings.loanBook(3, prefix);
    }

    private static HttpResponse<String> submitTo(String dataset, String period) {
        return GATEWAY.client().submit(dataset, period, book("bad"), GATEWAY.lender(), Map.of());
    }

    /** Asks the gateway something between looks, which lets it get on. */
    private static void awaitIncoming(int count) {
        assertThat(Await.becomes(
                        () -> GATEWAY.incoming().size() == count,
                        () -> GATEWAY.client().get("/health/live", "")))
                .isTrue();
    }

    /** Looks until nothing has been under way for a while. */
    private static void awaitQuiet() {
        int[] quiet = {0};
        assertThat(Await.becomes(
                        () -> (quiet[0] = GATEWAY.incoming().isEmpty() ? quiet[0] + 1 : 0) == 100,
                        () -> GATEWAY.client().get("/health/live", "")))
                .isTrue();
    }
}
