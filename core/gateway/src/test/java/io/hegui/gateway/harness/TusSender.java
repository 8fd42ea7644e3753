package io.hegui.gateway.harness;

import io.tus.java.client.ProtocolException;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/** Sends one file with the public tus client for Java, which knows nothing of the gateway. */
public final class TusSender {
    private final SSLContext trusting;
    private final TusUpload upload = new TusUpload();
    private final TusClient client;
    private final byte[] file;
    private final int requestBytes;

    /** @param requestBytes bytes sent in one request */
    public TusSender(
            int port, Path certificate, String token, Map<String, String> metadata, byte[] file, int requestBytes) {
        this.trusting = HttpsClient.trusting(certificate);
        this.file = file;
        this.requestBytes = requestBytes;
        this.client = new TusClient() {
            @Override
            public void prepareConnection(HttpURLConnection connection) {
                ((HttpsURLConnection) connection).setSSLSocketFactory(trusting.getSocketFactory());
                super.prepareConnection(connection);
            }
        };
        try {
            client.setUploadCreationURL(new URL("https://localhost:" + port + "/api/v1/uploads"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        client.setHeaders(Map.of("Authorization", "Bearer " + token));
        client.enableResuming(new TusURLMemoryStore());
        upload.setFingerprint("the file");
        upload.setSize(file.length);
        upload.setMetadata(metadata);
    }

    /** Begins, or goes on where the gateway says. */
    public TusUploader open() throws IOException, ProtocolException {
        upload.setInputStream(new ByteArrayInputStream(file));
        TusUploader uploader = client.resumeOrCreateUpload(upload);
        uploader.setChunkSize(Math.min(requestBytes, 16 * 1024));
        uploader.setRequestPayloadSize(requestBytes);
        return uploader;
    }

    /** Sends all that is left; the path of the upload. */
    public String send() throws IOException, ProtocolException {
        TusUploader uploader = open();
        while (uploader.uploadChunk() > -1) {
            // On to the next chunk.
        }
        uploader.finish();
        return uploader.getUploadURL().getPath();
    }

    /** The same over connections that break: until it is done. */
    public String sendThroughBreaks() throws ProtocolException {
        while (true) {
            try {
                return send();
            } catch (IOException e) {
                // Broken: ask how far it came, and go on.
            } catch (ProtocolException e) {
                if (!e.shouldRetry()) {
                    throw e;
                }
            }
        }
    }
}
