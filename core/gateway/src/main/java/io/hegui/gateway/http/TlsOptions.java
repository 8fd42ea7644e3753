package io.hegui.gateway.http;

import io.hegui.gateway.config.ServerConfig;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.List;
import java.util.Set;

/** HTTP/2 and HTTP/1.1 over TLS 1.2 or later. */
final class TlsOptions {
    /**
     * Bytes a client may send ahead of what has been taken in: over HTTP/2 each further one waits for an answer. The
     * protocol's default of 64 KiB keeps a fast line idle; much more, times the filings that may arrive at once, would
     * not fit into the heap.
     */
    private static final int STREAM_WINDOW = 1 << 18;

    private static final int CONNECTION_WINDOW = 1 << 20;

    /** Longest frame in bytes: with the protocol's default of 16 KiB both sides are busy with frames, not with what is in them. */
    private static final int FRAME = 1 << 16;

    /** Longest piece of a body in bytes over HTTP/1.1: a record of TLS fits in, so that none is cut up. */
    private static final int CHUNK = 1 << 16;

    private TlsOptions() {}

    static HttpServerOptions server(ServerConfig.Tls files) {
        HttpServerOptions options = new HttpServerOptions()
                .setInitialSettings(
                        new Http2Settings().setInitialWindowSize(STREAM_WINDOW).setMaxFrameSize(FRAME))
                .setHttp2ConnectionWindowSize(CONNECTION_WINDOW)
                .setMaxChunkSize(CHUNK);
        options.setSsl(true)
                .setUseAlpn(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertPath(files.certificate().toString())
                        .addKeyPath(files.key().toString()));
        // Uploads are mostly ciphering, which native code does at less cost.
        if (OpenSSLEngineOptions.isAvailable()) {
            options.setSslEngineOptions(new OpenSSLEngineOptions());
        }
        options.setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"));
        options.setAlpnVersions(List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1));
        // A client that says nothing for this long has gone; a wait for a verdict is at most as long as configured.
        options.setIdleTimeout(180);
        return options;
    }
}
