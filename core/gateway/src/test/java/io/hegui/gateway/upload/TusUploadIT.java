package io.hegui.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.CuttingProxy;
import io.hegui.gateway.harness.LiveGateway;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.harness.TusSender;
import io.tus.java.client.TusUploader;
import io.vertx.core.json.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A file in pieces becomes a submission like any other; sent by the public tus client for Java. */
class TusUploadIT {
    private static final int CUTS = 50;

    @RegisterExtension
    static final LiveGateway GATEWAY = new LiveGateway(Map.of("HEGUI_SUBMISSION_MAX_BYTES", "8 MiB"));

    private static final TusCalls TUS = new TusCalls(GATEWAY);

    @Test
    void fileSentInPieces_isJudged_andOnRecordLikeADirectOne() throws Exception {
        byte[] file = TusCalls.book(2_000, "PIECES");
        TusSender sender = sender(GATEWAY.port(), file, Map.of("filename", "贷款.csv", "filetype", "text/csv"), 40_000);

        String upload = sender.send();

        JsonObject standing = Supervised.ok(GATEWAY.client().get(upload, GATEWAY.lender()));
        assertThat(standing.getString("state")).isEqualTo("FILED");
        JsonObject submission = TUS.decided(standing);
        assertThat(submission.getString("verdict")).isEqualTo("ACCEPTED");
        assertThat(submission.getLong("records")).isEqualTo(2_000);
        assertThat(submission.getString("sha256")).isEqualTo(TusCalls.sha256(file));
        assertThat(submission.getJsonObject("file"))
                .isEqualTo(new JsonObject()
                        .put("name", "贷款.csv")
                        .put("mediaType", "text/csv")
                        .putNull("charset"));
        assertThat(standing.getString("receipt"))
                .isEqualTo(GATEWAY.client()
                        .get("/api/v1/submissions/" + standing.getString("submission") + "/receipt", GATEWAY.lender())
                        .body());
        assertThat(TUS.recorded(submission.getString("id")))
                .startsWith("submission.queued by test", "submission.running")
                .anyMatch(event -> event.startsWith("submission.decided"));
    }

    /** The public client then sends one more request, with nothing in it. */
    @Test
    void fileThatFillsItsLastRequest_isFiledOnce() throws Exception {
        byte[] file = TusCalls.book(100, "EXACT");

        String upload = sender(GATEWAY.port(), file, Map.of(), file.length).send();

        JsonObject standing = Supervised.ok(GATEWAY.client().get(upload, GATEWAY.lender()));
        assertThat(TUS.decided(standing).getString("sha256")).isEqualTo(TusCalls.sha256(file));
    }

    @Test
    void declaredCharset_reachesTheEngine() throws Exception {
        byte[] gbk = new String(TusCalls.book(3, "GBK"), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));

        JsonObject right = filed(gbk, Map.of("filetype", "text/csv; charset=GB18030"));
        JsonObject wrong = filed(gbk, Map.of("filetype", "text/csv; charset=UTF-8"));

        assertThat(right.getString("verdict")).isEqualTo("ACCEPTED");
        assertThat(wrong.getString("verdict")).isEqualTo("REJECTED");
        assertThat(wrong.getJsonObject("file").getString("charset")).isEqualTo("UTF-8");
    }

    /** Of each file, what is judged is what was sent, wherever the connections broke. */
    @Test
    void fiftyRandomCuts_loseNothingAndAddNothing() throws Exception {
        long seed = Long.getLong("tus.seed", System.nanoTime());
        Random random = new Random(seed);
        try (CuttingProxy proxy = new CuttingProxy(GATEWAY::port, () -> 500 + random.nextInt(60_000))) {
            int files = 0;
            while (proxy.cuts() < CUTS) {
                byte[] file = TusCalls.book(1_500, "CUT" + files++);
                String upload = sender(proxy.port(), file, Map.of(), 20_000 + random.nextInt(80_000))
                        .sendThroughBreaks();

                JsonObject standing = Supervised.ok(GATEWAY.client().get(upload, GATEWAY.lender()));
                JsonObject submission = TUS.decided(standing);
                assertThat(submission.getString("sha256")).as("seed %d", seed).isEqualTo(TusCalls.sha256(file));
                assertThat(submission.getString("verdict")).as("seed %d", seed).isEqualTo("ACCEPTED");
            }
        }
    }

    @Test
    void manyUploadsAtOnce_doNotMix() {
        List<CompletableFuture<JsonObject>> uploads = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            byte[] file = TusCalls.book(800 + i, "MANY" + i);
            files.add(file);
            uploads.add(CompletableFuture.supplyAsync(() -> filed(file, Map.of())));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(uploads.get(i).join().getString("sha256")).isEqualTo(TusCalls.sha256(files.get(i)));
        }
    }

    private static TusSender sender(int port, byte[] file, Map<String, String> more, int requestBytes) {
        return new TusSender(
                port, GATEWAY.certificate(), GATEWAY.lender(), TusCalls.announced(more), file, requestBytes);
    }

    private static JsonObject filed(byte[] file, Map<String, String> more) {
        try {
            TusSender sender = sender(GATEWAY.port(), file, more, 30_000);
            TusUploader uploader = sender.open();
            assertThat(uploader.getOffset()).isZero();
            return TUS.decided(Supervised.ok(GATEWAY.client().get(sender.send(), GATEWAY.lender())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
