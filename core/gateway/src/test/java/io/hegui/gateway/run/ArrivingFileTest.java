package io.hegui.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ArrivingFileTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(5);

    @TempDir
    Path directory;

    @RepeatedTest(20)
    void reader_getsWhatIsWritten_howeverItIsWrittenAndRead() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] whole = new byte[1 + random.nextInt(2_000_000)];
        random.nextBytes(whole);
        Path path = Files.createFile(directory.resolve("arriving"));
        try (ArrivingFile file = new ArrivingFile(path, whole.length, LONG)) {
            CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> read(file, new Random(seed)));
            int there = 0;
            while (there < whole.length) {
                int to = Math.min(whole.length, there + 1 + random.nextInt(300_000));
                Files.write(path, Arrays.copyOfRange(whole, there, to), StandardOpenOption.APPEND);
                there = to;
                file.reached(there);
            }

            assertThat(read.join()).as("seed %d", seed).isEqualTo(whole);
            assertThat(read(file, random)).as("read again, seed %d", seed).isEqualTo(whole);
            assertThat(file.trouble()).isEmpty();
        }
    }

    @Test
    void sender_thatIsTooSlow_isTroubleThatStays() throws IOException {
        Path path = Files.write(directory.resolve("arriving"), new byte[100]);
        try (ArrivingFile file = new ArrivingFile(path, 200, SHORT)) {
            file.reached(100);
            InputStream in = file.open();
            assertThat(in.readNBytes(100)).hasSize(100);

            assertThatThrownBy(in::read).isInstanceOf(IOException.class);
            file.reached(200);
            assertThat(file.trouble()).contains(ArrivingFile.Trouble.SLOW);
        }
    }

    /** One byte now and then is not enough to keep a worker waiting. */
    @Test
    void sender_thatTrickles_isTooSlow() throws Exception {
        Path path = Files.write(directory.resolve("arriving"), new byte[1 << 20]);
        try (ArrivingFile file = new ArrivingFile(path, 1 << 20, Duration.ofMillis(100))) {
            CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> read(file, new Random(1)));
            for (int there = 1; there < 1 << 18 && !read.isDone(); there++) {
                file.reached(there);
                Thread.onSpinWait();
            }
            assertThatThrownBy(read::join).hasRootCauseInstanceOf(IOException.class);
            assertThat(file.trouble()).contains(ArrivingFile.Trouble.SLOW);
        }
    }

    @Test
    void breakingOff_wakesWhoWaits() throws IOException {
        Path path = Files.createFile(directory.resolve("arriving"));
        try (ArrivingFile file = new ArrivingFile(path, 10, LONG)) {
            CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> read(file, new Random(1)));

            file.breakOff();

            assertThatThrownBy(read::join).hasRootCauseInstanceOf(IOException.class);
            assertThat(file.trouble()).contains(ArrivingFile.Trouble.BROKEN_OFF);
        }
    }

    @Test
    void readingFromTheEnd_isTrouble() throws IOException {
        Path path = Files.createFile(directory.resolve("arriving"));
        try (ArrivingFile file = new ArrivingFile(path, 10, LONG)) {
            assertThatThrownBy(file::channel).isInstanceOf(IOException.class);
            assertThat(file.trouble()).contains(ArrivingFile.Trouble.NOT_FROM_THE_START);
        }
    }

    private static byte[] read(ArrivingFile file, Random random) {
        try (InputStream in = file.open()) {
            byte[] all = new byte[(int) file.size()];
            int length = 0;
            while (length < all.length) {
                length += in.read(all, length, Math.min(all.length - length, 1 + random.nextInt(100_000)));
            }
            assertThat(in.read()).isEqualTo(-1);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
