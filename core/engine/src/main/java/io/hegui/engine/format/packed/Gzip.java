package io.hegui.engine.format.packed;

import io.hegui.engine.format.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip files, also those put together from several. */
public final class Gzip {
    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    /**
     * Opens a gzip file.
     *
     * @param packed its size in bytes
     * @throws io.hegui.engine.format.FaultException if its head is damaged; the stream throws it where the rest is, or
     *     grows too large
     */
    public static InputStream open(InputStream in, long packed, Limits limits) throws IOException {
        try {
            return new BoundedStream(new GZIPInputStream(in, BUFFER), packed, limits);
        } catch (IOException e) {
            throw BoundedStream.damaged(e);
        }
    }
}
