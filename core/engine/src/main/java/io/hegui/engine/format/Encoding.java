package io.hegui.engine.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file's bytes become text, decided on the whole file: UTF-8 if all of it is, else GB18030 if all of it is. */
public sealed interface Encoding permits Encoding.Decodable, Encoding.Undecodable {
    Charset GB18030 = Charset.forName("GB18030");

    /** All of the file is text in that character set. */
    record Decodable(Charset charset) implements Encoding {}

    /**
     * The file is no text.
     *
     * @param line line of the first byte that cannot be read, from 1
     */
    record Undecodable(long line, Reason reason) implements Encoding {}

    /** What is wrong with the bytes. */
    enum Reason {
        /** A zero byte: a binary file, or UTF-16. */
        NUL,
        /** UTF-8 with broken bytes in it, for example a file that was cut off. */
        BROKEN_UTF_8,
        /** Neither UTF-8 nor GB18030. */
        NEITHER
    }

    /** Reads the whole source once, or twice if it is not UTF-8. */
    static Encoding detect(ByteSource source) throws IOException {
        Utf8Scan utf8 = Utf8Scan.of(source);
        if (utf8.nulLine() > 0) {
            return new Undecodable(utf8.nulLine(), Reason.NUL);
        }
        if (utf8.isClean()) {
            return new Decodable(StandardCharsets.UTF_8);
        }
        if (utf8.isBrokenUtf8()) {
            return new Undecodable(utf8.badLine(), Reason.BROKEN_UTF_8);
        }
        long undecodable = StrictDecoding.firstBadLine(source, GB18030);
        return undecodable == 0 ? new Decodable(GB18030) : new Undecodable(undecodable, Reason.NEITHER);
    }
}
