package io.hegui.gateway.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** A network between client and gateway that breaks each connection after so many bytes have gone up. */
public final class CuttingProxy implements AutoCloseable {
    private static final int BUFFER = 4096;

    private final ServerSocket server;
    private final IntSupplier target;
    private final LongSupplier bytesUntilCut;
    private final AtomicInteger cuts = new AtomicInteger();

    /**
     * @param target the gateway's port, asked for each connection
     * @param bytesUntilCut asked for each connection
     */
    public CuttingProxy(IntSupplier target, LongSupplier bytesUntilCut) {
        this.target = target;
        this.bytesUntilCut = bytesUntilCut;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Connections broken so far. */
    public int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Optional<Socket> found = gateway();
                if (found.isEmpty()) {
                    client.close();
                    continue;
                }
                Socket gateway = found.get();
                long most = bytesUntilCut.getAsLong();
                start(() -> pass(client, gateway, most));
                start(() -> pass(gateway, client, Long.MAX_VALUE));
            }
        } catch (IOException e) {
            // Closed: there will be no more.
        }
    }

    /** Empty while it is away. */
    private Optional<Socket> gateway() {
        try {
            return Optional.of(new Socket(InetAddress.getLoopbackAddress(), target.getAsInt()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void pass(Socket from, Socket to, long most) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            long left = most;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(BUFFER, left));
                if (read < 0) {
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
            cuts.incrementAndGet();
        } catch (IOException e) {
            // The other direction has ended.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cutting proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
