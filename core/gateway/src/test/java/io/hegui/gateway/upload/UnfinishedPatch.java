package io.hegui.gateway.upload;

import static io.hegui.gateway.testing.Await.await;

import io.hegui.gateway.harness.HttpsClient;
import io.hegui.gateway.harness.LiveGateway;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLSocket;

/** A client that announces a whole file, sends some of it, and then says nothing more, until it vanishes. */
interface UnfinishedPatch {
    /** Waits until the gateway gives this client up. */
    void awaitEnd();

    /** Breaks the connection, or the stream within it. */
    void vanish();

    static UnfinishedPatch of(
            HttpVersion version,
            Vertx vertx,
            LiveGateway gateway,
            String upload,
            byte[] file,
            int sent,
            Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + gateway.lender());
        headers.put("Tus-Resumable", "1.0.0");
        headers.put("Upload-Offset", "0");
        headers.put("Content-Type", "application/offset+octet-stream");
        headers.put("Content-Length", Integer.toString(file.length));
        byte[] beginning = Arrays.copyOf(file, sent);
        return version == HttpVersion.HTTP_2
                ? Stream.open(vertx, gateway, upload, headers, beginning)
                : Connection.open(gateway, upload, headers, beginning);
    }

    /** HTTP/1.1, by hand. */
    record Connection(SSLSocket socket) implements UnfinishedPatch {
        static Connection open(LiveGateway gateway, String upload, Map<String, String> headers, byte[] beginning) {
            StringBuilder head = new StringBuilder("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\n");
            headers.forEach((name, value) ->
                    head.append(name).append(": ").append(value).append("\r\n"));
            try {
                SSLSocket socket = (SSLSocket) HttpsClient.trusting(gateway.certificate())
                        .getSocketFactory()
                        .createSocket("localhost", gateway.port());
                OutputStream out = socket.getOutputStream();
                out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
                out.write(beginning);
                out.flush();
                return new Connection(socket);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void awaitEnd() {
            try {
                if (socket.getInputStream().readAllBytes().length > 0) {
                    throw new IllegalStateException("the gateway has answered");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void vanish() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A stream of HTTP/2, whose connection goes on. */
    record Stream(HttpClient client, HttpClientRequest request) implements UnfinishedPatch {
        static Stream open(
                Vertx vertx, LiveGateway gateway, String upload, Map<String, String> headers, byte[] beginning) {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                    .setSsl(true)
                    .setUseAlpn(true)
                    .setProtocolVersion(HttpVersion.HTTP_2)
                    .setTrustOptions(new PemTrustOptions()
                            .addCertPath(gateway.certificate().toString())));
            return await(client.request(HttpMethod.PATCH, gateway.port(), "localhost", upload)
                    .compose(request -> {
                        headers.forEach(request::putHeader);
                        request.exceptionHandler(broken -> {});
                        return request.write(Buffer.buffer(beginning)).map(new Stream(client, request));
                    }));
        }

        @Override
        public void awaitEnd() {
            await(request.response()
                    .transform(answer -> answer.failed()
                            ? Future.succeededFuture()
                            : Future.failedFuture(new IllegalStateException("the gateway has answered"))));
        }

        @Override
        public void vanish() {
            await(request.reset().otherwiseEmpty());
        }
    }
}
