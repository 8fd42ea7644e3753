package io.hegui.engine.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes without replacing anything and says where that fails. */
final class StrictDecoding {
    private static final int CHUNK = 1 << 16;

    private StrictDecoding() {}

    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Line, from 1, of the first bytes that are no character; 0 if there are none. */
    static long firstBadLine(ByteSource source, Charset charset) throws IOException {
        CharsetDecoder decoder = decoder(charset);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        long line = 1;
        try (InputStream in = source.open()) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, characters, end);
                while (result.isOverflow()) {
                    line += breaks(characters);
                    result = decoder.decode(bytes, characters, end);
                }
                line += breaks(characters);
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
        }
        return 0;
    }

    private static int breaks(CharBuffer characters) {
        int breaks = 0;
        characters.flip();
        while (characters.hasRemaining()) {
            if (characters.get() == '\n') {
                breaks++;
            }
        }
        characters.clear();
        return breaks;
    }
}
