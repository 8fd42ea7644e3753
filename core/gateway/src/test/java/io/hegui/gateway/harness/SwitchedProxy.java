package io.hegui.gateway.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network to a server that can be switched off, with all that goes through it, and on again. */
public final class SwitchedProxy implements AutoCloseable {
    private static final int BUFFER = 8192;

    private final int target;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile ServerSocket server;

    public SwitchedProxy(int target) {
        this.target = target;
        this.server = listen(0);
        this.port = server.getLocalPort();
        accept(server);
    }

    public int port() {
        return port;
    }

    /** Breaks every connection, and lets none be made. */
    public void off() {
        close();
    }

    public void on() {
        server = listen(port);
        accept(server);
    }

    private static ServerSocket listen(int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket accepting) {
        start(() -> {
            try {
                while (true) {
                    Socket client = accepting.accept();
                    Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(client);
                    open.add(there);
                    start(() -> pass(client, there));
                    start(() -> pass(there, client));
                }
            } catch (IOException e) {
                // Switched off.
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // The other direction has ended.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "switched proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
