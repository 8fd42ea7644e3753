package io.hegui.engine.format.text;

import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Text in any of the known character sets, as UTF-8 without a byte order mark. A declared set is taken at its word, then
 * a byte order mark; else the content decides, at its first bytes beyond ASCII, of which up to 1 MiB are looked at:
 * UTF-8 if it is that, else GB18030 (which contains GBK). UTF-8 that is broken further on is a fault, never guessed at.
 */
public final class TextStream extends InputStream {
    /** Bytes that decide on the character set. */
    private static final int WINDOW = 1 << 20;

    private static final int HEAD = 1 << 10;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] one = new byte[1];
    private InputStream in;
    private Utf8Check check = new Utf8Check();
    private Optional<Fault> fault = Optional.empty();
    private boolean decided;
    private boolean transcoding;

    private TextStream(InputStream in, boolean decided) {
        this.in = in;
        this.decided = decided;
    }

    /**
     * Opens text.
     *
     * @param declared name of its character set; wins over what it looks like
     * @throws FaultException if there is no such character set here
     */
    public static InputStream open(InputStream raw, Optional<String> declared) throws IOException {
        byte[] head = raw.readNBytes(HEAD);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), raw);
        if (declared.isPresent()) {
            String name = declared.get();
            Charset charset = CharacterSets.named(name)
                    .orElseThrow(() -> new FaultException(
                            new Fault(Fault.Reason.CHARSET_UNKNOWN, 1, java.util.Map.of("charset", name))));
            return charset.equals(StandardCharsets.UTF_8)
                    ? new TextStream(withoutMark(head, raw), true)
                    : new Transcoder(whole, charset, 1);
        }
        if (startsWith(head, UTF_8_MARK)) {
            return new TextStream(withoutMark(head, raw), true);
        }
        if (head.length >= 2 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0x1FD && (head[0] == -1 || head[1] == -1)) {
            return new Transcoder(whole, StandardCharsets.UTF_16, 1);
        }
        Optional<Charset> utf16 = CharacterSets.utf16By(head, head.length & ~1);
        return utf16.isPresent() ? new Transcoder(whole, utf16.get(), 1) : new TextStream(whole, false);
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (fault.isPresent()) {
            throw new FaultException(fault.get());
        }
        int count = in.read(target, offset, length);
        if (transcoding || length == 0) {
            return count;
        }
        if (count < 0) {
            if (check.isInCharacter()) {
                throw new FaultException(Fault.of(Fault.Reason.BROKEN_UTF_8, check.line()));
            }
            return count;
        }
        long line = check.line();
        int good = check.follow(target, offset, offset + count);
        if (!decided && (check.isWide() || (good < offset + count && target[good] != 0))) {
            return decide(target, offset, count, line);
        }
        if (good < offset + count) {
            return faulty(target, offset, good);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Everything up to here was ASCII: what comes next says what the file is written in. */
    private int decide(byte[] target, int offset, int count, long line) throws IOException {
        int ascii = offset;
        while (target[ascii] > 0) {
            ascii++;
        }
        byte[] rest = Arrays.copyOfRange(target, ascii, offset + count);
        byte[] window = Arrays.copyOf(rest, rest.length);
        if (rest.length < WINDOW) {
            byte[] more = in.readNBytes(WINDOW - rest.length);
            window = Arrays.copyOf(rest, rest.length + more.length);
            System.arraycopy(more, 0, window, rest.length, more.length);
        }
        decided = true;
        boolean end = window.length < WINDOW;
        in = new SequenceInputStream(new ByteArrayInputStream(window), in);
        long asciiLine = line + breaks(target, offset, ascii);
        if (!Utf8Scan.of(window, end).looksLikeUtf8()) {
            in = new Transcoder(in, CharacterSets.GB18030, asciiLine);
            transcoding = true;
        } else {
            check = new Utf8Check(asciiLine);
        }
        return ascii > offset ? ascii - offset : read(target, offset, count);
    }

    private int faulty(byte[] target, int offset, int bad) throws FaultException {
        Fault.Reason reason = target[bad] == 0 && !check.isInCharacter() ? Fault.Reason.NUL : Fault.Reason.BROKEN_UTF_8;
        fault = Optional.of(Fault.of(reason, check.line()));
        if (bad == offset) {
            throw new FaultException(fault.get());
        }
        return bad - offset;
    }

    private static long breaks(byte[] bytes, int from, int to) {
        long breaks = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                breaks++;
            }
        }
        return breaks;
    }

    private static InputStream withoutMark(byte[] head, InputStream raw) {
        int from = startsWith(head, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        return new SequenceInputStream(new ByteArrayInputStream(head, from, head.length - from), raw);
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
