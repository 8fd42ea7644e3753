package io.hegui.engine.format.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Measures what is read through it: bytes, lines that are not empty, and MD5, which control files use. */
public final class MeasuredStream extends FilterInputStream {
    private final MessageDigest digest;
    private long bytes;
    private long lines;
    private boolean inLine;

    public MeasuredStream(InputStream in) {
        super(in);
        try {
            this.digest = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            digest.update(target, offset, count);
            bytes += count;
            for (int i = offset; i < offset + count; i++) {
                boolean end = target[i] == '\n' || target[i] == '\r';
                if (!end && !inLine) {
                    lines++;
                }
                inLine = !end;
            }
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    /** Of all bytes read; asked once, at the end. */
    String md5() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
