package io.hegui.gateway.finding;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.hegui.engine.report.FindingBlock;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Packs blocks of findings into frames of a findings file, on any threads. A frame is one of Zstandard (RFC 8878), with a
 * checksum, and in front of it a skippable one that tells how long it is; so the file can be unpacked in parallel, and by
 * any Zstandard program.
 */
final class FramePacker implements AutoCloseable {
    static final int SKIPPABLE = 0x184D2A50;
    static final int SIZES = 2 * Integer.BYTES;
    static final int HEADER = 2 * Integer.BYTES + SIZES;

    /** The fastest of the ordinary ones: findings repeat themselves, so that the others gain little. */
    private static final int LEVEL = 1;

    private final Deque<ZstdCompressCtx> idle = new ArrayDeque<>();
    private boolean closed;

    byte[] pack(List<FindingBlock> blocks) {
        int size = blocks.stream().mapToInt(FindingBlock::size).sum();
        ByteBuffer raw = ByteBuffer.allocate(size);
        blocks.forEach(block -> raw.put(block.bytes()));
        byte[] frame = new byte[HEADER + (int) Zstd.compressBound(size)];
        ZstdCompressCtx context = take();
        try {
            int packed = context.compressByteArray(frame, HEADER, frame.length - HEADER, raw.array(), 0, size);
            ByteBuffer whole = ByteBuffer.wrap(frame, 0, HEADER + packed).order(ByteOrder.LITTLE_ENDIAN);
            whole.putInt(SKIPPABLE).putInt(SIZES).putInt(packed).putInt(size);
            return Arrays.copyOf(frame, HEADER + packed);
        } finally {
            giveBack(context);
        }
    }

    private synchronized ZstdCompressCtx take() {
        return idle.isEmpty() ? new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true) : idle.pop();
    }

    private synchronized void giveBack(ZstdCompressCtx context) {
        if (closed) {
            context.close();
        } else {
            idle.push(context);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(ZstdCompressCtx::close);
        idle.clear();
    }
}
