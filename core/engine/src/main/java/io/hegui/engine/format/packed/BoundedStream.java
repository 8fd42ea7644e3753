package io.hegui.engine.format.packed;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipException;

/** What comes out of a packed file, until it is more than a filing can be. A damaged file is a fault as well. */
final class BoundedStream extends FilterInputStream {
    private final long limit;
    private long count;

    /** @param packed bytes of the packed file */
    BoundedStream(InputStream in, long packed, Limits limits) {
        super(in);
        this.limit =
                Math.min(limits.unpackedBytes(), Math.max(Limits.FREE_BYTES, Math.max(packed, 1) * limits.ratio()));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = in.read(target, offset, length);
        } catch (FaultException e) {
            throw e;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        } catch (IOException e) {
            // the library's own complaints about content are plain IOExceptions; those of the disk are not
            throw e.getClass() == IOException.class ? damaged(e) : e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        count += Math.max(read, 0);
        if (count > limit) {
            throw new FaultException(new Fault(Fault.Reason.BOMB, 0, Map.of("limit", Long.toString(limit >> 20))));
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] skipped = new byte[(int) Math.min(wanted, 1 << 12)];
        return Math.max(read(skipped, 0, skipped.length), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static FaultException damaged(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return new FaultException(new Fault(Fault.Reason.MALFORMED, 0, Map.of("detail", message)));
    }
}
