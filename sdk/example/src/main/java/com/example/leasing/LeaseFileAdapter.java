package com.example.leasing;

import io.hegui.sdk.adapter.DataAdapter;
import io.hegui.sdk.adapter.FileHint;
import io.hegui.sdk.adapter.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The lease book as an older system writes it: a line LEASES01, then lines of 66 bytes in GBK. Lease (12 bytes), lessee (12),
 * then cost, balance and net capital in fen (14 each).
 */
final class LeaseFileAdapter implements DataAdapter {
    private static final String FIRST_LINE = "LEASES01\n";
    private static final int ROW = 66;

    @Override
    public String id() {
        return "lease-fixed-width";
    }

    @Override
    public boolean accepts(FileHint hint) {
        return new String(hint.start(), StandardCharsets.ISO_8859_1).startsWith(FIRST_LINE);
    }

    @Override
    public RecordReader open(InputStream bytes) throws IOException {
        bytes.skipNBytes(FIRST_LINE.length());
        return new Rows(bytes);
    }

    private static final class Rows implements RecordReader {
        private static final Charset GBK = Charset.forName("GBK");

        private final InputStream bytes;
        private long line = 1;

        Rows(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public List<String> header() {
            return List.of("lease_id", "lessee", "cost", "balance", "net_capital");
        }

        @Override
        public Optional<List<String>> next() throws IOException {
            byte[] row = bytes.readNBytes(ROW + 1);
            if (row.length == 0) {
                return Optional.empty();
            }
            line++;
            if (row.length != ROW + 1 || row[ROW] != '\n') {
                throw new IllegalArgumentException("line " + line + " does not have " + ROW + " bytes");
            }
            return Optional.of(List.of(
                    text(row, 0, 12),
                    text(row, 12, 12),
                    yuan(text(row, 24, 14)),
                    yuan(text(row, 38, 14)),
                    yuan(text(row, 52, 14))));
        }

        @Override
        public long line() {
            return line;
        }

        private static String text(byte[] row, int start, int width) {
            return new String(row, start, width, GBK).strip();
        }

        /** What is no number stays as it is: the gateway then says what is wrong with the cell. */
        private static String yuan(String fen) {
            int point = fen.length() - 2;
            return point > 0 ? fen.substring(0, point) + "." + fen.substring(point) : fen;
        }
    }
}
