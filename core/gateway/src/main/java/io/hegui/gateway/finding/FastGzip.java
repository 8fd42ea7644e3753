package io.hegui.gateway.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs quickly rather than tightly: the threads that judge also write, and findings repeat themselves anyway. */
final class FastGzip extends GZIPOutputStream {
    private static final int BUFFER = 1 << 16;

    FastGzip(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
