package io.hegui.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gateway.harness.CuttingProxy;
import io.hegui.gateway.harness.GatewayProcess;
import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.SampleFilings;
import io.hegui.gateway.harness.Supervised;
import io.hegui.gateway.harness.TusSender;
import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusUploader;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed without warning while a file arrives in pieces. */
class TusCrashIT {
    private static final int ROUNDS = 4;
    private static final int REQUEST_BYTES = 512 * 1024;
    private static final int ROWS = 15_000;

    @TempDir
    Path data;

    @Test
    void killedInMidUpload_goesOnWhereItStood_andJudgesTheVeryFile() throws Exception {
        long seed = Long.getLong("crash.seed", System.nanoTime());
        Random random = new Random(seed);
        byte[] file = SampleFilings.loanBook(ROWS, "KILLED");
        AtomicInteger port = new AtomicInteger();
        try (CuttingProxy proxy = new CuttingProxy(port::get, () -> Long.MAX_VALUE)) {
            GatewayProcess gateway = serve(port);
            String token = supervised(gateway).register(Supervised.MICROLENDER, "MLC");
            TusSender sender = new TusSender(
                    proxy.port(),
                    data.resolve("tls/certificate.pem"),
                    token,
                    Map.of("dataset", "loan-book", "period", "2026-09"),
                    file,
                    REQUEST_BYTES);
            long acknowledged = 0;
            for (int round = 0; round < ROUNDS; round++) {
                TusUploader uploader = sender.open();
                assertThat(uploader.getOffset()).as("seed %d", seed).isGreaterThanOrEqualTo(acknowledged);
                acknowledged = sendUntilKilled(uploader, gateway, 1 + random.nextInt(40));
                gateway = serve(port);
            }
            String upload = sender.send();

            Supervised supervised = supervised(gateway);
            JsonObject submission = supervised.decided(upload.substring(upload.lastIndexOf('/') + 1), token);
            assertThat(submission.getString("sha256")).as("seed %d", seed).isEqualTo(TusCalls.sha256(file));
            assertThat(submission.getString("verdict")).as("seed %d", seed).isEqualTo("ACCEPTED");
            assertThat(submission.getLong("records")).isEqualTo(ROWS);
            gateway.close();
        }
    }

    /** Goes on sending while the gateway is killed; how much of the file was acknowledged before that. */
    private static long sendUntilKilled(TusUploader uploader, GatewayProcess gateway, int chunks) {
        long begun = uploader.getOffset();
        long acknowledged = begun;
        CompletableFuture<Void> killed = CompletableFuture.completedFuture(null);
        boolean killing = false;
        try {
            for (int sent = 0; uploader.uploadChunk() > -1; sent++) {
                if ((uploader.getOffset() - begun) % REQUEST_BYTES == 0) {
                    acknowledged = uploader.getOffset();
                }
                if (sent == chunks) {
                    killing = true;
                    killed = CompletableFuture.runAsync(gateway::kill);
                }
            }
            uploader.finish();
        } catch (IOException | ProtocolException e) {
            assertThat(killing).as("broken before it was killed: %s", e).isTrue();
        }
        if (!killing) {
            gateway.kill();
        }
        killed.join();
        return acknowledged;
    }

    private GatewayProcess serve(AtomicInteger port) {
        GatewayProcess gateway = GatewayProcess.serve(data, Map.of());
        port.set(gateway.port());
        return gateway;
    }

    private Supervised supervised(GatewayProcess gateway) {
        return new Supervised(
                new HttpsClient(gateway.port(), data.resolve("tls/certificate.pem")),
                GatewayProcess.token(data, List.of("--role", "operator")));
    }
}
