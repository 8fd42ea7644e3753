package ${package};

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
 * Contracts as an older system writes them: a line CONTRACT1, then lines of 46 bytes in GBK. Contract (12 bytes),
 * customer (12), amount in fen (14), day signed as yyyyMMdd (8).
 */
final class FixedWidthAdapter implements DataAdapter {
    private static final String FIRST_LINE = "CONTRACT1\n";
    private static final int ROW = 46;

    @Override
    public String id() {
        return "contract-fixed-width";
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
            return List.of("contract_id", "customer_id", "amount", "signed_on");
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
                    text(row, 0, 12), text(row, 12, 12), yuan(text(row, 24, 14)), isoDay(text(row, 38, 8))));
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

        private static String isoDay(String day) {
            return day.length() == 8 ? day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6) : day;
        }
    }
}
