package io.hegui.gateway.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLSocket;

/** Files over HTTP/1.1 by hand: announces a length, and sends as much of it as the test says. */
public final class SlowSender implements AutoCloseable {
    private final SSLSocket socket;
    private final OutputStream out;

    public SlowSender(int port, Path certificate, String token, String query, int length, Map<String, String> headers)
            throws IOException {
        socket =
                (SSLSocket) HttpsClient.trusting(certificate).getSocketFactory().createSocket("localhost", port);
        out = socket.getOutputStream();
        StringBuilder head = new StringBuilder("POST /api/v1/submissions?" + query + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\nAuthorization: Bearer " + token + "\r\nContent-Length: " + length + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    public void send(byte[] bytes, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
        out.flush();
    }

    /** Status line, headers and body, once all has been sent. */
    public String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Vanishes. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
