package io.hegui.engine.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whatever the bytes and the size of the blocks, the rows are those that FastCSV reads. */
class CsvRowsFuzzTest {
    @FuzzTest(maxDuration = "5s")
    void rows_areThoseFastCsvReads(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        int block = 1 + (input[0] & 0xFF);
        // The source promises valid UTF-8: what is none becomes replacement characters.
        String text = new String(Arrays.copyOfRange(input, 1, input.length), StandardCharsets.UTF_8);
        assertThat(CsvRowsTest.ours(text, new Dialect((byte) ',', true, false), block))
                .isEqualTo(CsvRowsTest.fastCsv(text, ',', false));
    }
}
