package io.hegui.gateway.finding;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the frames of a findings file. Blocking. */
final class FrameReader implements AutoCloseable {
    private static final int BUFFER = 1 << 17;

    private final InputStream in;

    FrameReader(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /** A frame as it lies in the file. */
    static final class Frame {
        private final byte[] packed;
        private final int size;

        private Frame(byte[] packed, int size) {
            this.packed = packed;
            this.size = size;
        }

        /** @throws IOException if the file was damaged */
        byte[] unpack() throws IOException {
            try (ZstdDecompressCtx context = new ZstdDecompressCtx()) {
                byte[] findings = context.decompress(packed, size);
                if (findings.length != size) {
                    throw new IOException("a frame of findings holds " + findings.length + " bytes, not " + size);
                }
                return findings;
            } catch (ZstdException e) {
                throw new IOException("a frame of findings is damaged", e);
            }
        }
    }

    /** The next frame; empty at the end of the file. */
    synchronized Optional<Frame> next() throws IOException {
        byte[] header = in.readNBytes(FramePacker.HEADER);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < FramePacker.HEADER) {
            throw new EOFException("a findings file is cut off");
        }
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (fields.getInt() != FramePacker.SKIPPABLE || fields.getInt() != FramePacker.SIZES) {
            throw new IOException("not a findings file");
        }
        int packed = fields.getInt();
        int size = fields.getInt();
        if (packed < 0 || size < 0) {
            throw new IOException("a findings file is damaged");
        }
        byte[] frame = in.readNBytes(packed);
        if (frame.length < packed) {
            throw new EOFException("a findings file is cut off");
        }
        return Optional.of(new Frame(frame, size));
    }

    @Override
    public synchronized void close() throws IOException {
        in.close();
    }
}
