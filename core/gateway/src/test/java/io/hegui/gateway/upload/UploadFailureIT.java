package io.hegui.gateway.upload;

import static io.hegui.gateway.harness.ProblemAssert.assertProblem;
import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.submission.Housekeeping;
import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that vanish, a gateway that dies, a disk that is full. */
class UploadFailureIT {
    @RegisterExtension
    static final LiveGateway GATEWAY = new LiveGateway(Map.of("HEGUI_SUBMISSION_MAX_BYTES", "8 MiB"));

    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    private static final TusCalls TUS = new TusCalls(GATEWAY);

    @Test
    void lastAnswerLost_isFoundAgain_byEachWayOfAsking() {
        byte[] file = TusCalls.book(3, "LOST");
        String upload = TUS.created(file.length);
        HttpResponse<String> last = TUS.patch(upload, 0, file, Map.of());
        Optional<String> submission = last.headers().firstValue("Hegui-Submission");

        HttpResponse<String> again = TUS.patch(upload, file.length, new byte[0], Map.of());
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.headers().firstValue("Hegui-Submission")).isEqualTo(submission);
        assertThat(TUS.head(upload).headers().firstValue("Hegui-Submission")).isEqualTo(submission);
        assertThat(Supervised.ok(GATEWAY.client().get(upload, GATEWAY.lender())).getString("submission"))
                .isEqualTo(TusCalls.id(submission.orElseThrow()).toString());
        assertProblem(TUS.patch(upload, 0, file, Map.of()), 409, "upload-offset");
        assertProblem(TUS.patch(upload, file.length, new byte[1], Map.of()), 413, "upload-too-long");
    }

    /** A gateway that dies between the last byte and the submission leaves one of three states. */
    @Test
    void wholeUploadThatIsNoSubmissionYet_becomesOne_atTheNextTouch() throws Exception {
        List<String> touched = new ArrayList<>();
        for (String touch : List.of("HEAD", "GET", "PATCH", "HOUSEKEEPING")) {
            for (String crash : List.of("after the last byte", "after the seal", "after the move")) {
                byte[] file = TusCalls.book(3, "CRASH");
                String upload = TUS.created(file.length);
                Files.write(TUS.part(upload), file);
                if (!crash.equals("after the last byte")) {
                    TUS.execute(
                            "UPDATE upload SET sha256 = $2 WHERE id = $1", TusCalls.id(upload), TusCalls.sha256(file));
                }
                if (crash.equals("after the move")) {
                    Path shelf = GATEWAY.data()
                            .resolve("spool")
                            .resolve(TusCalls.sha256(file).substring(0, 2));
                    Files.createDirectories(shelf);
                    Path moved = Files.move(
                            TUS.part(upload), shelf.resolve(TusCalls.sha256(file) + "." + TusCalls.id(upload)));
                    Files.setLastModifiedTime(
                            moved, FileTime.from(GATEWAY.clock().instant().minus(Duration.ofHours(2))));
                    await(GATEWAY.part(Housekeeping.class).removeOrphans());
                }
                switch (touch) {
                    case "HEAD" -> assertThat(TUS.head(upload).statusCode()).isEqualTo(200);
                    case "GET" -> Supervised.ok(GATEWAY.client().get(upload, GATEWAY.lender()));
                    case "PATCH" ->
                        assertThat(TUS.patch(upload, file.length, new byte[0], Map.of())
                                        .statusCode())
                                .isEqualTo(204);
                    default -> await(GATEWAY.part(UploadHousekeeping.class).fileWhole());
                }
                JsonObject submission =
                        GATEWAY.supervised().decided(TusCalls.id(upload).toString(), GATEWAY.lender());
                assertThat(submission.getString("sha256"))
                        .as(touch + " " + crash)
                        .isEqualTo(TusCalls.sha256(file));
                assertThat(submission.getString("verdict"))
                        .as(touch + " " + crash)
                        .isEqualTo("ACCEPTED");
                assertThat(TUS.part(upload)).doesNotExist();
                touched.add(touch + " " + crash);
            }
        }
        assertThat(touched).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void bodyWithAChecksumThatBreaksOff_isNotKept_oneWithoutIs(HttpVersion version) throws Exception {
        byte[] file = TusCalls.book(2_000, "BREAK");
        String verified = TUS.created(file.length);
        String plain = TUS.created(file.length);

        UnfinishedPatch withChecksum = unfinished(
                version, verified, file, 60_000, Map.of("Upload-Checksum", TusCalls.checksum("SHA-1", file)));
        TUS.awaitPart(verified, 1);
        withChecksum.vanish();
        UnfinishedPatch without = unfinished(version, plain, file, 60_000, Map.of());
        TUS.awaitPart(plain, 60_000);
        without.vanish();

        assertThat(TUS.offsetOnceFree(verified)).isZero();
        assertThat(TUS.offsetOnceFree(plain)).isEqualTo(60_000);
        assertThat(TUS.patch(verified, 0, file, Map.of("Upload-Checksum", TusCalls.checksum("SHA-1", file)))
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void clientsThatVanishAtOnce_leaveNoUploadLocked(HttpVersion version) {
        byte[] file = TusCalls.book(100, "VANISH");
        for (int round = 0; round < 20; round++) {
            String upload = TUS.created(file.length);
            unfinished(version, upload, file, 0, Map.of()).vanish();

            assertThat(TUS.onceFree(() -> TUS.patch(upload, 0, file, Map.of())).statusCode())
                    .isEqualTo(204);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
    void secondRequestAtOnce_isLocked_andASilentFirstOneLosesItsTurn(HttpVersion version) throws Exception {
        byte[] file = TusCalls.book(2_000, "LOCK");
        String upload = TUS.created(file.length);
        UnfinishedPatch first = unfinished(version, upload, file, 50_000, Map.of());
        TUS.awaitPart(upload, 50_000);
        assertProblem(TUS.patch(upload, 50_000, new byte[10], Map.of()), 423, "upload-locked");
        assertThat(TUS.head(upload).statusCode()).isEqualTo(423);
        assertProblem(TUS.delete(upload), 423, "upload-locked");
        assertThat(Supervised.ok(GATEWAY.client().get(upload, GATEWAY.lender())).getLong("offset"))
                .isEqualTo(50_000);

        GATEWAY.clock().advance(UploadLocks.SILENCE.plusSeconds(1));
        assertThat(TUS.offsetOnceFree(upload)).isEqualTo(50_000);
        first.awaitEnd();
        assertThat(TUS.patch(upload, 50_000, Arrays.copyOfRange(file, 50_000, file.length), Map.of())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void fullDisk_isTold_andTheUploadCanGoOnLater() throws Exception {
        byte[] file = TusCalls.book(3, "FULL");
        String upload = TUS.created(file.length);
        Files.delete(TUS.part(upload));
        Files.createSymbolicLink(TUS.part(upload), Path.of("/dev/full"));

        assertProblem(TUS.patch(upload, 0, file, Map.of()), 507, "spool-full");

        Files.delete(TUS.part(upload));
        assertThat(TUS.patch(upload, 0, file, Map.of()).statusCode()).isEqualTo(204);
    }

    @Test
    void partsNobodyKnows_areRemovedAfterAWhile() throws Exception {
        Path orphan = Files.writeString(
                GATEWAY.data().resolve("spool/uploads").resolve("00000000-0000-4000-8000-000000000000"), "x");
        String upload = TUS.created(10);
        UploadHousekeeping housekeeping = GATEWAY.part(UploadHousekeeping.class);

        await(housekeeping.removeOrphans());
        assertThat(orphan).exists();
        GATEWAY.clock().advance(Duration.ofMinutes(61));
        await(housekeeping.removeOrphans());
        assertThat(orphan).doesNotExist();
        assertThat(TUS.part(upload)).exists();
    }

    private static UnfinishedPatch unfinished(
            HttpVersion version, String upload, byte[] file, int sent, Map<String, String> headers) {
        return UnfinishedPatch.of(version, VERTX.get(), GATEWAY, upload, file, sent, headers);
    }
}
