package io.hegui.gateway.run;

import io.hegui.engine.format.ByteSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * A file that somebody else is still writing, from its beginning as far as it is there. Who reads it waits for more, but
 * not for long. What has been read is true only if {@link #trouble} is empty in the end: a reader in between may have
 * taken the failure of a read for damage to the file.
 */
final class ArrivingFile implements ByteSource, Closeable {
    /** Bytes a reader that has caught up waits for, so that it is not woken for each drop. */
    private static final long STEP = 1 << 18;

    private final FileChannel channel;
    private final long size;
    private final Duration patience;
    private long there;
    private long wanted;
    private Optional<Trouble> trouble = Optional.empty();

    /** Why the rest cannot be read. */
    enum Trouble {
        /** The sender is slower than 256 KiB in the time a reader waits. */
        SLOW,
        /** It is a kind of file that is read from its end. */
        NOT_FROM_THE_START,
        /** Somebody said so. */
        BROKEN_OFF
    }

    /**
     * @param size of the whole
     * @param patience longest time to wait for the next 256 KiB
     */
    ArrivingFile(Path file, long size, Duration patience) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = size;
        this.patience = patience;
    }

    /** That many bytes are there now. */
    synchronized void reached(long bytes) {
        there = bytes;
        if (there >= wanted) {
            notifyAll();
        }
    }

    /** No reader gets any further. */
    synchronized void breakOff() {
        fail(Trouble.BROKEN_OFF);
    }

    synchronized Optional<Trouble> trouble() {
        return trouble;
    }

    @Override
    public InputStream open() {
        return new Reader();
    }

    @Override
    public Optional<SeekableByteChannel> channel() throws IOException {
        throw failed(Trouble.NOT_FROM_THE_START);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** How far one may read from there on: further than there. */
    private synchronized long await(long position) throws IOException {
        wanted = there > position ? there : Math.min(position + STEP, size);
        long end = System.nanoTime() + patience.toNanos();
        while (there < wanted && trouble.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw failed(Trouble.SLOW);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failed(Trouble.BROKEN_OFF);
            }
        }
        if (trouble.isPresent()) {
            throw failed(trouble.get());
        }
        return there;
    }

    private synchronized IOException failed(Trouble reason) {
        fail(reason);
        return new IOException("the file cannot be read while it arrives: " + reason);
    }

    private void fail(Trouble reason) {
        if (trouble.isEmpty()) {
            trouble = Optional.of(reason);
        }
        notifyAll();
    }

    private final class Reader extends InputStream {
        private long position;
        private long end;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position >= size) {
                return -1;
            }
            if (position == end) {
                end = Math.min(await(position), size);
            }
            int most = (int) Math.min(length, end - position);
            int count = channel.read(ByteBuffer.wrap(target, offset, most), position);
            if (count <= 0) {
                throw failed(Trouble.BROKEN_OFF);
            }
            position += count;
            return count;
        }
    }
}
