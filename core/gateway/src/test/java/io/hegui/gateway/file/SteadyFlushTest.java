package io.hegui.gateway.file;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.testing.TestVertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SteadyFlushTest {
    private static final long MEBIBYTE = 1 << 20;

    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @TempDir
    Path directory;

    @Test
    void fileThatGrows_isFlushedToItsEndAndClosed() throws IOException {
        FileChannel channel = open();
        SteadyFlush flush = new SteadyFlush(VERTX.get(), channel);
        for (int mebibyte = 1; mebibyte <= 100; mebibyte++) {
            channel.write(ByteBuffer.allocate((int) MEBIBYTE));
            flush.reached(mebibyte * MEBIBYTE);
        }
        assertThat(await(flush.end(channel::isOpen)))
                .as("open when the rest is done")
                .isFalse();
        assertThat(directory.resolve("file")).hasSize(100 * MEBIBYTE);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void flushThatFailsOnTheWay_failsTheEnd() throws IOException {
        FileChannel channel = open();
        SteadyFlush flush = new SteadyFlush(VERTX.get(), channel);
        channel.close();
        flush.reached(50 * MEBIBYTE);

        assertThatThrownBy(() -> await(flush.end(() -> "done"))).isInstanceOf(ClosedChannelException.class);
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(directory.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
