package io.hegui.gateway.file;

import static io.hegui.gateway.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gateway.testing.TestVertx;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AppendingStreamTest {
    @RegisterExtension
    static final TestVertx VERTX = new TestVertx();

    @TempDir
    Path directory;

    private final List<Long> told = new CopyOnWriteArrayList<>();

    @RepeatedTest(10)
    void buffers_areInTheFileInOrder_andInTheDigest() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Buffer> buffers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(40_000)];
            random.nextBytes(bytes);
            all.writeBytes(bytes);
            buffers.add(Buffer.buffer(bytes));
        }
        Path path = directory.resolve("file");
        try (FileChannel channel = open(path)) {
            AppendingStream stream = stream(channel, all.size(), Optional.of(digest));
            await(onContext(() -> {
                buffers.forEach(stream::write);
                return stream.end();
            }));

            assertThat(Files.readAllBytes(path)).as("seed %d", seed).isEqualTo(all.toByteArray());
            assertThat(stream.taken()).isEqualTo(all.size());
            assertThat(told).isSorted().last().isEqualTo((long) all.size());
        }
        assertThat(digest.digest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    }

    @Test
    void senderIsHeldUp_untilWhatWaitsIsWritten() throws Exception {
        try (FileChannel channel = open(directory.resolve("file"))) {
            AppendingStream stream = stream(channel, 1 << 20, Optional.empty());

            boolean full = await(onContext(() -> {
                stream.write(Buffer.buffer(new byte[1 << 19]));
                boolean held = stream.writeQueueFull();
                return Future.<Void>future(drained -> stream.drainHandler(drained::complete))
                        .map(held);
            }));

            assertThat(full).isTrue();
            assertThat(stream.writeQueueFull()).isFalse();
        }
    }

    @Test
    void oneByteTooMany_isRefused() throws Exception {
        try (FileChannel channel = open(directory.resolve("file"))) {
            AppendingStream stream = stream(channel, 10, Optional.empty());

            assertThatThrownBy(() -> await(onContext(() -> {
                        stream.write(Buffer.buffer("0123456789"));
                        return stream.write(Buffer.buffer("x"));
                    })))
                    .hasStackTraceContaining("too many");
        }
    }

    /** What came after a write that failed would stand in the wrong place. */
    @Test
    void writeThatFails_failsAllThatFollow() throws Exception {
        FileChannel channel = open(directory.resolve("file"));
        channel.close();
        AppendingStream stream = stream(channel, 100, Optional.empty());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> await(onContext(() -> stream.write(Buffer.buffer("x")))))
                    .hasStackTraceContaining(ClosedChannelException.class.getName());
        }
        assertThatThrownBy(() -> await(onContext(stream::end)))
                .hasStackTraceContaining(ClosedChannelException.class.getName());
        assertThat(told).isEmpty();
    }

    private AppendingStream stream(FileChannel channel, long most, Optional<MessageDigest> digest) {
        return new AppendingStream(VERTX.get(), channel, most, () -> new IOException("too many"), digest, told::add);
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static <T> Future<T> onContext(Supplier<Future<T>> work) {
        Context context = VERTX.get().getOrCreateContext();
        return Future.future(promise -> context.runOnContext(now -> work.get().onComplete(promise)));
    }
}
