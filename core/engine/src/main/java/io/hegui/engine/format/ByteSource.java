package io.hegui.engine.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Bytes that can be read more than once, from the start, each time the same. */
public interface ByteSource {
    InputStream open() throws IOException;

    /** The same bytes from any place, as zip needs it; empty where they come from the start only. */
    default Optional<SeekableByteChannel> channel() throws IOException {
        return Optional.empty();
    }

    /** Size in bytes. */
    long size();

    /** A file, which must not change while it is judged. */
    static ByteSource of(Path file) throws IOException {
        long size = Files.size(file);
        return new ByteSource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public Optional<SeekableByteChannel> channel() throws IOException {
                return Optional.of(Files.newByteChannel(file));
            }

            @Override
            public long size() {
                return size;
            }
        };
    }

    /** Bytes in memory. */
    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public Optional<SeekableByteChannel> channel() {
                return Optional.of(new SeekableInMemoryByteChannel(bytes));
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }
}
