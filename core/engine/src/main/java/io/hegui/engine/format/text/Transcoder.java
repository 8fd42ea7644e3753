package io.hegui.engine.format.text;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in another character set, as UTF-8. Nothing is replaced: what cannot be read is a fault, after all in front of it. */
final class Transcoder extends InputStream {
    private static final int CHUNK = 1 << 15;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(CHUNK);
    private byte[] ready = {};
    private int next;
    private long line;
    private boolean started;
    private boolean ended;
    private Optional<Fault> fault = Optional.empty();

    /** @param firstLine line the stream starts on, from 1 */
    Transcoder(InputStream in, Charset charset, long firstLine) {
        this.in = in;
        this.line = firstLine;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        return isReady() ? ready[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!isReady()) {
            return -1;
        }
        int count = Math.min(length, ready.length - next);
        System.arraycopy(ready, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean isReady() throws IOException {
        while (next == ready.length) {
            if (fault.isPresent()) {
                throw new FaultException(fault.get());
            }
            if (ended) {
                return false;
            }
            decode();
        }
        return true;
    }

    private void decode() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        CoderResult result = decoder.decode(bytes, characters, ended);
        characters.flip();
        if (characters.hasRemaining() && !started) {
            started = true;
            if (characters.get(0) == BYTE_ORDER_MARK) {
                characters.position(1);
            }
        }
        Optional<Fault.Reason> reason = result.isError() ? Optional.of(Fault.Reason.UNDECODABLE) : Optional.empty();
        int end = characters.position();
        while (end < characters.limit() && characters.get(end) != 0) {
            if (characters.get(end) == '\n') {
                line++;
            }
            end++;
        }
        if (end < characters.limit()) {
            reason = Optional.of(Fault.Reason.NUL);
        }
        // half a surrogate pair waits for its other half
        int whole = !ended && end > characters.position() && Character.isHighSurrogate(characters.get(end - 1))
                ? end - 1
                : end;
        ready = characters
                .subSequence(0, whole - characters.position())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        next = 0;
        characters.position(whole).limit(end).compact();
        fault = reason.map(found -> Fault.of(found, line));
    }
}
