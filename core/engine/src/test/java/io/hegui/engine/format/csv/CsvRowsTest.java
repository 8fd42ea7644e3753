package io.hegui.engine.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.hegui.engine.format.Fault;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
            String text = random(random);
            Reading expected = fastCsv(text, (char) delimiter);
            for (int block : new int[] {1, 1 + random.nextInt(20), 1 << 13}) {
                assertThat(ours(text, new Dialect(delimiter, true, false), block))
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
            assertThat(ours(text, new Dialect((byte) ',', true, false), block)).isEqualTo(fastCsv(text, ','));
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
        for (int n = random.nextInt(24); n > 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static CsvRows open(String text, Dialect dialect, int block) throws IOException {
        return CsvRows.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                dialect,
                List.of(),
                Limits.STANDARD,
                block,
                block);
    }

    static Reading ours(String text, Dialect dialect, int size) throws IOException {
        List<String> records = new ArrayList<>();
        try (CsvRows rows = open(text, dialect, size)) {
            RowBlock block = new RowBlock();
            long before = 0;
            Optional<Fault> trouble = Optional.empty();
            while (trouble.isEmpty() && rows.next(block)) {
                trouble = block.cut();
                for (int row = 0; row < block.rows(); row++) {
                    List<String> fields = new ArrayList<>();
                    for (int i = 0; i < block.fields(row); i++) {
                        fields.add(block.text(row, i));
                    }
                    records.add(before + block.line(row) + fields.toString());
                }
                before += block.lineCount();
            }
            return new Reading(
                    records, trouble.or(rows::fault).map(fault -> "stopped").orElse(""));
        }
    }

    static Reading fastCsv(String text, char delimiter) {
        List<String> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord csvRecord : csv) {
                records.add(csvRecord.getStartingLineNumber()
                        + csvRecord.getFields().toString());
            }
            return new Reading(records, "");
        } catch (CsvParseException e) {
            return new Reading(records, "stopped");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
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
