package io.hegui.engine.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.FaultException;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FastCSV is the oracle: an independent reader of the same dialect. */
class CsvRowsTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            "\t",
            "|",
            "\n",
            "\r",
            "\r\n",
            "",
            "a",
            "贷款",
            "𠮷",
            " ",
            "x\"y",
            "1234567",
            "\",\"",
            "\n\n",
            "\u0001",
            "'",
            "abcdefghijklmnop");

    /** What a reader makes of a text: each record as line and fields, then why it ended early. */
    record Reading(List<String> records, String fault) {}

    @Test
    void randomTexts_areReadAsByFastCsv_howeverTheyAreCutIntoBlocks() throws IOException {
        Random random = new Random(20261124);
        for (int i = 0; i < 12_000; i++) {
            byte delimiter = (byte) ",\t|".charAt(random.nextInt(3));
            boolean header = random.nextBoolean();
            String text = random(random);
            Reading expected = fastCsv(text, (char) delimiter, header);
            for (int block : new int[] {1, 1 + random.nextInt(20), 1 << 13}) {
                assertThat(ours(text, new Dialect(delimiter, true, header), block))
                        .as("text %s, delimiter %s, block %s", quoted(text), delimiter, block)
                        .isEqualTo(expected);
            }
        }
    }

    /** The examples of RFC 4180 section 2, and the cases that public CSV test collections share. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n",
                "aaa,bbb,ccc\r\nzzz,yyy,xxx",
                "\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx",
                "\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx",
                "\"aaa\",\"b\"\"bb\",\"ccc\"",
                "a,b,c\n1,\"\",\"\"\n2,3,4",
                "a,b\n1,\"{\"\"type\"\": \"\"Point\"\"}\"\n",
                "first,last\nJohn,\"120 any st.\nAnytown, WW\"\n",
                "a,b,c\n1,2,3\n4,5,ʤ\n",
                "a\n\n\n\nb\n",
                ",\n,\n",
                "\"\"\n",
                "\"",
                "a,\"b",
                "a,\"b\"c,d\n",
                "a\"b,c\n",
                "a\rb\rc",
                "a,b,"
            })
    void knownCases_areReadAsByFastCsv(String text) throws IOException {
        for (int block = 1; block < 20; block++) {
            assertThat(ours(text, new Dialect((byte) ',', true, false), block)).isEqualTo(fastCsv(text, ',', false));
        }
    }

    @Test
    void header_isTheFirstRecord_andLinesCountOn() throws IOException {
        String text = "\n\"a\nb\",c\r\n1,2\n\n3,4\n";
        try (CsvRows rows = open(text, Dialect.STANDARD, 1 << 13)) {
            assertThat(rows.header()).containsExactly("a\nb", "c");
            assertThat(rows.headerLines()).isEqualTo(3);
            RowBlock block = new RowBlock();
            assertThat(rows.next(block)).isTrue();
            block.cut();
            assertThat(block.rows()).isEqualTo(2);
            assertThat(block.line(1)).isEqualTo(3);
            assertThat(rows.next(block)).isFalse();
        }
    }

    @Test
    void quotesOff_areData() throws IOException {
        assertThat(ours("a\"|\"b\n", new Dialect((byte) '|', false, false), 4).records())
                .containsExactly("1[a\", \"b]");
    }

    @Test
    void lineWithoutEnd_stopsAtTheLimit() throws IOException {
        Endless endless = new Endless();
        CsvRows rows = CsvRows.open(endless, new Dialect((byte) ',', true, false), List.of(), Limits.STANDARD);
        RowBlock block = new RowBlock();
        assertThat(rows.next(block)).isTrue();
        assertThat(block.cut()).hasValue(Fault.of(Fault.Reason.TOO_LONG, 1));
        assertThat(rows.next(block)).isFalse();
        assertThat(endless.given).isLessThan(3L << 20);
    }

    /** Where a record is too long, or the stream breaks off, no size of the blocks changes what is read before. */
    @Test
    void longRecordsAndBrokenStreams_endTheReadingAtTheSamePlace_howeverTheyAreCutIntoBlocks() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 8_000; i++) {
            byte[] text = random(random).getBytes(StandardCharsets.UTF_8);
            Dialect dialect = new Dialect((byte) ',', true, random.nextBoolean());
            int limit = 1 + random.nextInt(40);
            boolean broken = random.nextBoolean();
            Reading whole = limited(text, broken, dialect, limit, 1 << 13);
            for (int block : new int[] {1, 2, 7, 1 + random.nextInt(60)}) {
                assertThat(limited(text, broken, dialect, limit, block))
                        .as("%s, limit %d, broken off %s, blocks of %d", quoted(text), limit, broken, block)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void recordsInFrontOfABrokenByte_areRead() throws IOException {
        for (String text :
                List.of("a,b\n1,2\n3,\"x\ny\"\r\n", "a,b\r1,2\r3,\"x\ny\"\r", "a,b\n1,2\n3,\"x\ny\"\ncut o")) {
            for (int block : new int[] {1, 5, 1 << 13}) {
                Reading reading =
                        limited(text.getBytes(StandardCharsets.UTF_8), true, Dialect.STANDARD, 1 << 20, block);
                assertThat(reading.records()).as(quoted(text)).containsExactly("0[a, b]", "2[1, 2]", "3[3, x\ny]");
                assertThat(reading.fault()).isEqualTo("BROKEN_UTF_8 in line 9");
            }
        }
    }

    @Test
    void recordAtTheLimit_isReadWithAllBehindIt_oneByteMoreIsNot() throws IOException {
        for (String end : List.of("\n", "\r", "\r\n")) {
            byte[] text = String.join(end, "a", "12345", "6", "").getBytes(StandardCharsets.UTF_8);
            for (int block = 1; block < 12; block++) {
                assertThat(limited(text, false, Dialect.STANDARD, 5, block))
                        .isEqualTo(new Reading(List.of("0[a]", "2[12345]", "3[6]"), ""));
                assertThat(limited(text, false, Dialect.STANDARD, 4, block))
                        .isEqualTo(new Reading(List.of("0[a]"), "TOO_LONG in line 2"));
            }
        }
    }

    @Test
    void emptyText_hasNoColumns_whateverTheDialect() throws IOException {
        for (boolean header : new boolean[] {true, false}) {
            CsvRows rows = CsvRows.open(
                    InputStream.nullInputStream(),
                    new Dialect((byte) '|', false, header),
                    List.of("a"),
                    Limits.STANDARD);
            assertThat(rows.header()).isEmpty();
            assertThat(rows.next(new RowBlock())).isFalse();
            assertThat(rows.fault()).isEmpty();
        }
    }

    @Test
    void dialect_isTheMostFrequentDelimiterOfTheHeader() {
        assertThat(sniffed("a,b;c,d\n;;;;;;")).isEqualTo((byte) ',');
        assertThat(sniffed("a\tb\n,,,,")).isEqualTo((byte) '\t');
        assertThat(sniffed("\n\"x,y,z,u\"|b|c\n")).isEqualTo((byte) '|');
        assertThat(sniffed("alone")).isEqualTo((byte) ',');
    }

    private static byte sniffed(String text) {
        return DialectSniffer.sniff(text.getBytes(StandardCharsets.UTF_8)).delimiter();
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        // some much longer than what is looked at together
        for (int n = random.nextInt(random.nextInt(4) == 0 ? 160 : 24); n > 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static CsvRows open(String text, Dialect dialect, int block) throws IOException {
        return open(stream(text.getBytes(StandardCharsets.UTF_8), false), dialect, 1 << 20, block);
    }

    private static CsvRows open(InputStream text, Dialect dialect, int limit, int block) throws IOException {
        return CsvRows.open(text, dialect, List.of(), new Limits(limit, Long.MAX_VALUE, 1, 1), block, block);
    }

    static Reading ours(String text, Dialect dialect, int size) throws IOException {
        try (CsvRows rows = open(text, dialect, size)) {
            return reading(rows);
        }
    }

    private static Reading limited(byte[] text, boolean broken, Dialect dialect, int limit, int size)
            throws IOException {
        try (CsvRows rows = open(stream(text, broken), dialect, limit, size)) {
            return reading(rows);
        }
    }

    /** The header, if there is one, as line 0. */
    private static Reading reading(CsvRows rows) throws IOException {
        List<String> records = new ArrayList<>();
        if (!rows.header().isEmpty()) {
            records.add(0 + rows.header().toString());
        }
        RowBlock block = new RowBlock();
        long before = rows.headerLines();
        while (rows.next(block)) {
            Optional<Fault> trouble = block.cut();
            for (int row = 0; row < block.rows(); row++) {
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < block.fields(row); i++) {
                    fields.add(block.text(row, i));
                }
                records.add(before + block.line(row) + fields.toString());
            }
            if (trouble.isPresent()) {
                return new Reading(records, shown(trouble.get().after(before)));
            }
            before += block.lineCount();
        }
        return new Reading(records, rows.fault().map(CsvRowsTest::shown).orElse(""));
    }

    private static String shown(Fault fault) {
        return fault.reason() + " in line " + fault.line();
    }

    private static InputStream stream(byte[] text, boolean broken) {
        InputStream whole = new ByteArrayInputStream(text);
        return broken ? new SequenceInputStream(whole, new Broken()) : whole;
    }

    static Reading fastCsv(String text, char delimiter, boolean header) {
        List<String> records = new ArrayList<>();
        Handler handler = new Handler();
        Iterator<List<String>> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text)
                .iterator();
        try {
            while (csv.hasNext()) {
                List<String> fields = csv.next();
                records.add((header && records.isEmpty() ? 0 : handler.line) + fields.toString());
            }
            return new Reading(records, "");
        } catch (CsvParseException e) {
            return new Reading(records, shown(Fault.of(Fault.Reason.BAD_QUOTE, handler.line)));
        }
    }

    private static String quoted(byte[] text) {
        return quoted(new String(text, StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }

    /** Knows the line of a record that FastCSV gives up in. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<List<String>> {
        private List<String> fields = new ArrayList<>();
        private long line;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            fields = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean isQuoted) {
            fields.add(new String(buffer, offset, length));
        }

        @Override
        protected List<String> buildRecord() {
            return fields;
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new FaultException(Fault.of(Fault.Reason.BROKEN_UTF_8, 9));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }

    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
            given += length;
            return length;
        }
    }
}
