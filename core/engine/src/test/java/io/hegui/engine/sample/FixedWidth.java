package io.hegui.engine.sample;

import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.adapter.FileHint;
import io.hegui.sdk.adapter.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields of one width each, in bytes of GBK: a character of two bytes is never split. */
public final class FixedWidth implements DataAdapter {
    public static final int WIDTH = 24;

    private static final String MAGIC = "FIX1\n";
    private static final Charset GBK = Charset.forName("GBK");

    @Override
    public String id() {
        return "fixed-width";
    }

    @Override
    public boolean accepts(FileHint hint) {
        return new String(hint.start(), StandardCharsets.ISO_8859_1).startsWith(MAGIC);
    }

    @Override
    public RecordReader open(InputStream bytes) throws IOException {
        bytes.skipNBytes(MAGIC.length());
        return new Rows(bytes);
    }

    private static final class Rows implements RecordReader {
        private final InputStream bytes;

        Rows(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public List<String> header() {
            return List.of(Sample.HEADER.split(","));
        }

        @Override
        public Optional<List<String>> next() throws IOException {
            int width = header().size() * WIDTH + 1;
            byte[] row = bytes.readNBytes(width);
            if (row.length == 0) {
                return Optional.empty();
            }
            if (row.length < width) {
                throw new IllegalArgumentException("a row has " + row.length + " bytes instead of " + width);
            }
            List<String> fields = new ArrayList<>();
            for (int at = 0; at + WIDTH < width; at += WIDTH) {
                fields.add(new String(row, at, WIDTH, GBK).strip());
            }
            if (fields.get(0).equals("BUG")) {
                throw new IllegalStateException("the adapter is broken");
            }
            return Optional.of(fields);
        }
    }
}
